#include "drivers/barcode_readers/picture_codes/zxing.h"

#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h>
#endif

namespace drivers {

namespace {

// 1.4 (Debian 12) has other names for the options and for what was found.
#if ZXING_VERSION_MAJOR < 2
using ZxingOptions = ZXing::DecodeHints;
#else
using ZxingOptions = ZXing::ReaderOptions;
#endif

// One symbol at a time: 1.4 stops the program on an assertion when it compares two linear ones.
ZxingOptions optionsFor(Threshold threshold, Kinds kinds) {
    using Format = ZXing::BarcodeFormat;
    ZxingOptions options;
    options.setMaxNumberOfSymbols(1);
    options.setBinarizer(threshold == Threshold::local ? ZXing::Binarizer::LocalAverage : ZXing::Binarizer::GlobalHistogram);
    switch (kinds) {
    case Kinds::ean13: options.setFormats(Format::EAN13); break;
    case Kinds::pdf417: options.setFormats(Format::PDF417); break;
    case Kinds::all: options.setFormats(Format::QRCode | Format::DataMatrix | Format::PDF417 | Format::Code128 | Format::EAN13); break;
    }
    return options;
}

}  // namespace

std::optional<Code> zxingCode(const GreyImage& image, Threshold threshold, Kinds kinds) {
    if (image.width < 8 || image.height < 8) return std::nullopt;
    const auto found = ZXing::ReadBarcode({image.pixels.data(), image.width, image.height, ZXing::ImageFormat::Lum}, optionsFor(threshold, kinds));
    if (!found.isValid()) return std::nullopt;
    return Code{found.text(), std::string{ZXing::ToString(found.format())}};
}

}  // namespace drivers
