#include "drivers/emulators/escpos_symbols.h"

#include <qrencode.h>

#include <memory>

namespace emulators {
namespace {

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Code encoded(const std::string& data, const QrSettings& settings) {
    const auto level = static_cast<QRecLevel>(settings.level - '0');
    return {QRcode_encodeData(static_cast<int>(data.size()), reinterpret_cast<const unsigned char*>(data.data()), 0, level), QRcode_free};
}

}  // namespace

int qrModules(const std::string& data, const QrSettings& settings) {
    const auto code = encoded(data, settings);
    return code ? code->width : 0;
}

std::optional<Bitmap> qrCode(const std::string& data, const QrSettings& settings) {
    const auto code = encoded(data, settings);
    if (!code) return std::nullopt;
    Bitmap modules(code->width, code->width);
    for (std::size_t i = 0; i < modules.ink.size(); ++i) modules.ink[i] = code->data[i] & 1;
    return enlarged(modules, settings.moduleDots, settings.moduleDots);
}

}  // namespace emulators
