#include "tests/golden/picture.h"

#include <png.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <unordered_map>

namespace golden {
namespace {

constexpr std::size_t colours = 16;

int part(std::uint32_t colour, int shift) { return static_cast<int>(colour >> shift & 0xFF); }

std::vector<std::uint32_t> shrunk(const ui::Surface& from) {
    std::vector<std::uint32_t> pixels;
    for (int y = 0; y + 1 < from.height; y += 2)
        for (int x = 0; x + 1 < from.width; x += 2) {
            std::uint32_t mean = 0;
            for (int shift : {16, 8, 0}) {
                const int sum = part(from.row(y)[x], shift) + part(from.row(y)[x + 1], shift) + part(from.row(y + 1)[x], shift) + part(from.row(y + 1)[x + 1], shift);
                mean |= static_cast<std::uint32_t>(sum / 4) << shift;
            }
            pixels.push_back(mean);
        }
    return pixels;
}

int distance(std::uint32_t a, std::uint32_t b) {
    int sum = 0;
    for (int shift : {16, 8, 0}) sum += (part(a, shift) - part(b, shift)) * (part(a, shift) - part(b, shift));
    return sum;
}

std::uint8_t nearest(std::uint32_t colour, const std::vector<std::uint32_t>& palette) {
    const auto found = std::ranges::min_element(palette, {}, [&](auto other) { return distance(colour, other); });
    return static_cast<std::uint8_t>(found - palette.begin());
}

// The most frequent ones that are not nearly the same as one before.
std::vector<std::uint32_t> paletteOf(const std::vector<std::uint32_t>& pixels) {
    std::map<std::uint32_t, int> count;
    for (auto pixel : pixels) ++count[pixel];
    std::vector<std::pair<int, std::uint32_t>> frequent;
    for (auto& [colour, times] : count) frequent.emplace_back(-times, colour);
    std::ranges::sort(frequent);
    std::vector<std::uint32_t> palette;
    for (auto& [times, colour] : frequent) {
        if (palette.size() == colours) break;
        if (palette.empty() || distance(colour, palette[nearest(colour, palette)]) > 600) palette.push_back(colour);
    }
    return palette;
}

Picture mapped(const ui::Surface& from, const std::vector<std::uint32_t>& pixels, std::vector<std::uint32_t> palette) {
    Picture picture{from.width / 2, from.height / 2, std::move(palette), {}};
    std::unordered_map<std::uint32_t, std::uint8_t> known;
    for (auto pixel : pixels) {
        const auto [entry, isNew] = known.try_emplace(pixel, std::uint8_t{0});
        if (isNew) entry->second = nearest(pixel, picture.palette);
        picture.pixels.push_back(entry->second);
    }
    return picture;
}

png_image blank(const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB_COLORMAP;
    return image;
}

}  // namespace

Picture halved(const ui::Surface& from) {
    const auto pixels = shrunk(from);
    return mapped(from, pixels, paletteOf(pixels));
}

Picture halved(const ui::Surface& from, std::vector<std::uint32_t> palette) { return mapped(from, shrunk(from), std::move(palette)); }

int differingPixels(const Picture& a, const Picture& b) {
    if (a.width != b.width || a.height != b.height) return std::max(a.width * a.height, b.width * b.height);
    int count = 0;
    for (std::size_t n = 0; n < a.pixels.size(); ++n) count += a.palette[a.pixels[n]] != b.palette[b.pixels[n]];
    return count;
}

void save(const Picture& picture, const std::filesystem::path& path) {
    auto image = blank(picture);
    image.colormap_entries = static_cast<png_uint_32>(picture.palette.size());
    std::vector<std::uint8_t> map;
    for (auto colour : picture.palette)
        for (int shift : {16, 8, 0}) map.push_back(static_cast<std::uint8_t>(colour >> shift));
    if (!png_image_write_to_file(&image, path.c_str(), 0, picture.pixels.data(), 0, map.data()))
        throw std::runtime_error("cannot write " + path.string() + ": " + image.message);
}

Picture load(const std::filesystem::path& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_file(&image, path.c_str())) throw std::runtime_error("cannot read " + path.string() + ": " + image.message);
    image.format = PNG_FORMAT_RGB_COLORMAP;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}, {}};
    picture.pixels.resize(PNG_IMAGE_SIZE(image));
    std::vector<std::uint8_t> map(PNG_IMAGE_COLORMAP_SIZE(image));
    if (!png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, map.data())) throw std::runtime_error("cannot read " + path.string() + ": " + image.message);
    for (std::size_t n = 0; n < image.colormap_entries; ++n)
        picture.palette.push_back(static_cast<std::uint32_t>(map[3 * n] << 16 | map[3 * n + 1] << 8 | map[3 * n + 2]));
    return picture;
}

}  // namespace golden
