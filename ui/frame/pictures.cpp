#include "ui/frame/pictures.h"

namespace ui {
namespace {

bool drawable(const Picture& p) {
    return p.pixels && p.width > 0 && p.height > 0 &&
           p.pixels->size() >= static_cast<std::size_t>(p.width) * static_cast<std::size_t>(p.height);
}

bool inside(const PicturePart& part, const Picture& p) {
    return part.x >= 0 && part.y >= 0 && part.width > 0 && part.height > 0 && part.x + part.width <= p.width && part.y + part.height <= p.height;
}

Picture cutOut(const Picture& picture, const PicturePart& part) {
    if (part == PicturePart{0, 0, picture.width, picture.height}) return picture;
    auto pixels = std::make_shared<std::vector<std::uint32_t>>();
    pixels->reserve(static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.height));
    for (int y = part.y; y < part.y + part.height; ++y) {
        const auto row = picture.pixels->begin() + static_cast<std::ptrdiff_t>(y) * picture.width + part.x;
        pixels->insert(pixels->end(), row, row + part.width);
    }
    return {part.width, part.height, std::move(pixels)};
}

// By contents: a picture that a screen makes anew for every frame (a QR code) is not drawn again.
std::uint64_t identityOf(const std::vector<std::uint32_t>& pixels) {
    std::uint64_t hash = pixels.size();
    for (auto pixel : pixels) {
        hash = (hash ^ pixel) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 32;
    }
    return hash | 1ULL << 63;                        // glyph textures count from 2
}

}  // namespace

void Pictures::nextFrame() {
    entries_.remove_if([](auto& entry) { return !entry.used; });
    for (auto& entry : entries_) entry.used = false;
}

const Texture* Pictures::at(const Picture& picture, int width, int height, Sampling sampling) {
    return at(picture, {0, 0, picture.width, picture.height}, width, height, sampling);
}

const Texture* Pictures::at(const Picture& picture, const PicturePart& part, int width, int height, Sampling sampling) {
    if (!drawable(picture) || !inside(part, picture) || width <= 0 || height <= 0) return nullptr;
    for (auto& entry : entries_) {
        const bool same = !entry.of.owner_before(picture.pixels) && !picture.pixels.owner_before(entry.of) && entry.part == part;
        if (same && entry.sampling == sampling && entry.texture.width == width && entry.texture.height == height) {
            entry.used = true;
            return &entry.texture;
        }
    }
    const Picture cut = cutOut(picture, part);
    auto pixels = cut.width == width && cut.height == height
                      ? cut.pixels
                      : std::make_shared<const std::vector<std::uint32_t>>(resized(cut, width, height, sampling));
    const Texture texture{width, height, nullptr, pixels->data(), identityOf(*pixels)};
    return &entries_.emplace_back(Entry{picture.pixels, part, sampling, std::move(pixels), texture}).texture;
}

}  // namespace ui
