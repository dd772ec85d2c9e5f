#include "drivers/receipt_printers/escpos/symbol_pictures.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <string>

namespace drivers {
namespace {

using ZXing::BarcodeFormat;

// Each module as so many dots; a picture one module high is stretched to `height` dots.
RasterLine enlarged(const ZXing::BitMatrix& modules, int dots, int height) {
    RasterLine picture{(modules.width() * dots + 7) / 8, {}};
    picture.rows.resize(static_cast<std::size_t>(picture.bytesWide) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < modules.width() * dots; ++x)
            if (modules.get(x / dots, modules.height() == 1 ? 0 : y / dots))
                picture.rows[static_cast<std::size_t>(y * picture.bytesWide + x / 8)] |= static_cast<std::uint8_t>(0x80 >> x % 8);
    return picture;
}

}  // namespace

RasterLine qrPicture(std::string_view data, int moduleDots) {
    constexpr int levelM = 2;           // 0 to 8: L below 2, M from 2, Q from 4, H from 6
    const auto code = ZXing::MultiFormatWriter(BarcodeFormat::QRCode).setEccLevel(levelM).setMargin(0).encode(std::string(data), 0, 0);
    return enlarged(code, moduleDots, code.height() * moduleDots);
}

RasterLine barcodePicture(Receipt::Barcode::Kind kind, std::string_view text, int moduleDots, int height) {
    const auto format = kind == Receipt::Barcode::Kind::ean13 ? BarcodeFormat::EAN13 : BarcodeFormat::Code128;
    const auto bars = ZXing::MultiFormatWriter(format).setMargin(0).encode(std::string(text), 0, 1);
    return enlarged(bars, moduleDots, height);
}

}  // namespace drivers
