#include "ui/frame/pictures.h"

namespace ui {
namespace {

bool drawable(const Picture& p) {
    return p.pixels && p.width > 0 && p.height > 0 &&
           p.pixels->size() >= static_cast<std::size_t>(p.width) * static_cast<std::size_t>(p.height);
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
    if (!drawable(picture) || width <= 0 || height <= 0) return nullptr;
    for (auto& entry : entries_) {
        const bool same = !entry.of.owner_before(picture.pixels) && !picture.pixels.owner_before(entry.of);
        if (same && entry.sampling == sampling && entry.texture.width == width && entry.texture.height == height) {
            entry.used = true;
            return &entry.texture;
        }
    }
    auto pixels = picture.width == width && picture.height == height
                      ? picture.pixels
                      : std::make_shared<const std::vector<std::uint32_t>>(resized(picture, width, height, sampling));
    const Texture texture{width, height, nullptr, pixels->data(), identityOf(*pixels)};
    return &entries_.emplace_back(Entry{picture.pixels, sampling, std::move(pixels), texture}).texture;
}

}  // namespace ui
