#include "ui/png.h"

#include <fmt/format.h>
#include <memory>
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

Picture loadPng(const std::filesystem::path& path, int most, std::uint32_t ground) {
    png_image image{};
    const std::unique_ptr<png_image, decltype(&png_image_free)> closing(&image, png_image_free);
    image.version = PNG_IMAGE_VERSION;
    const auto check = [&](int fine) { if (!fine) throw std::runtime_error(fmt::format("{} is no readable PNG: {}", path.string(), image.message)); };
    check(png_image_begin_read_from_file(&image, path.c_str()));
    if (image.width > static_cast<unsigned>(most) || image.height > static_cast<unsigned>(most))
        throw std::runtime_error(fmt::format("{} has {} x {} pixels, at most {} x {} are taken", path.string(), image.width, image.height, most, most));
    image.format = PNG_FORMAT_BGR;
    std::vector<std::uint8_t> bytes(PNG_IMAGE_SIZE(image));
    const auto part = [&](int shift) { return static_cast<png_byte>(ground >> shift & 0xFF); };
    const png_color below{part(16), part(8), part(0)};
    check(png_image_finish_read(&image, &below, bytes.data(), 0, nullptr));
    auto pixels = std::make_shared<std::vector<std::uint32_t>>();
    for (std::size_t at = 0; at + 2 < bytes.size(); at += 3)
        pixels->push_back(0xFF000000U | static_cast<std::uint32_t>(bytes[at + 2] << 16 | bytes[at + 1] << 8 | bytes[at]));
    return {static_cast<int>(image.width), static_cast<int>(image.height), pixels};
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
