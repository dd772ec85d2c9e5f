#include "ui/png.h"

#include <fmt/format.h>
#include <png.h>
#include <stdexcept>
#include <vector>

namespace ui {
namespace {

std::vector<std::uint8_t> opaqueBytes(const Surface& surface) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(static_cast<std::size_t>(surface.width) * static_cast<std::size_t>(surface.height) * 3);
    for (int y = 0; y < surface.height; ++y)
        for (const std::uint32_t* pixel = surface.row(y); pixel != surface.row(y) + surface.width; ++pixel)
            for (int shift : {16, 8, 0}) bytes.push_back(static_cast<std::uint8_t>(*pixel >> shift));
    return bytes;
}

}  // namespace

void savePng(const Surface& surface, const std::filesystem::path& path) {
    const auto bytes = opaqueBytes(surface);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(surface.width);
    image.height = static_cast<png_uint_32>(surface.height);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    if (!png_image_write_to_file(&image, path.c_str(), 0, bytes.data(), 0, nullptr))
        throw std::runtime_error(fmt::format("cannot write {}: {}", path.string(), image.message));
}

std::uint64_t pixelHash(const Surface& surface) {
    std::uint64_t hash = static_cast<std::uint64_t>(surface.width) << 32 | static_cast<std::uint32_t>(surface.height);
    for (int y = 0; y < surface.height; ++y)
        for (const std::uint32_t* pixel = surface.row(y); pixel != surface.row(y) + surface.width; ++pixel) {
            hash = (hash ^ (*pixel & 0xFFFFFF)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }
    return hash;
}

}  // namespace ui
