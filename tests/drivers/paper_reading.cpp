#include "tests/drivers/paper_reading.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>
#include <png.h>

#include <algorithm>
#include <stdexcept>

namespace paper {
namespace {

struct Grey { int width, height; std::vector<std::uint8_t> dots; };

Grey load(const std::filesystem::path& png) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_file(&image, png.c_str())) throw std::runtime_error(png.string() + ": " + image.message);
    image.format = PNG_FORMAT_GRAY;
    Grey grey{static_cast<int>(image.width), static_cast<int>(image.height), std::vector<std::uint8_t>(PNG_IMAGE_SIZE(image))};
    if (!png_image_finish_read(&image, nullptr, grey.dots.data(), 0, nullptr)) throw std::runtime_error(image.message);
    return grey;
}

std::string decode(const std::filesystem::path& png, ZXing::BarcodeFormats formats) {
    const auto grey = load(png);
    ZXing::DecodeHints hints;
    hints.setFormats(formats).setTryHarder(true);
    auto result = ZXing::ReadBarcode({grey.dots.data(), grey.width, grey.height, ZXing::ImageFormat::Lum}, hints);
    return result.isValid() ? result.text() : std::string();
}

}  // namespace

emulators::Bitmap read(const std::filesystem::path& png) {
    const auto grey = load(png);
    emulators::Bitmap picture(grey.width, grey.height);
    std::ranges::transform(grey.dots, picture.ink.begin(), [](auto dot) { return dot < 128; });
    return picture;
}

std::string qr(const std::filesystem::path& png) { return decode(png, ZXing::BarcodeFormat::QRCode); }
std::string barcode(const std::filesystem::path& png) {
    return decode(png, ZXing::BarcodeFormat::Code128 | ZXing::BarcodeFormat::Code39 | ZXing::BarcodeFormat::EAN13 | ZXing::BarcodeFormat::EAN8 |
                           ZXing::BarcodeFormat::UPCA | ZXing::BarcodeFormat::ITF | ZXing::BarcodeFormat::Codabar | ZXing::BarcodeFormat::Code93);
}

long ink(const emulators::Bitmap& picture) { return std::ranges::count(picture.ink, 1); }

Box boxOf(const emulators::Bitmap& picture) {
    Box box{picture.width, picture.height, 0, 0};
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x)
            if (picture.at(x, y)) box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x + 1), std::max(box.bottom, y + 1)};
    return box;
}

Box boxOf(const emulators::Slip& slip) { return boxOf(slip.dots); }

}  // namespace paper
