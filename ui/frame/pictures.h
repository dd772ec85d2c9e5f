#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <vector>

#include "ui/prompt.h"
#include "ui/raster/texture.h"

namespace ui {

enum class Sampling { smooth, nearest };

struct PicturePart { int x = 0, y = 0, width = 0, height = 0; bool operator==(const PicturePart&) const = default; };   // pixels

// Pictures in the size in which they are drawn, kept as long as they are drawn.
class Pictures {
public:
    void nextFrame();                                // forgets what was not drawn in the last one
    // Never null pixels: an empty or wrong picture (fewer pixels than it claims) gives none at all.
    const Texture* at(const Picture&, int width, int height, Sampling);
    const Texture* at(const Picture&, const PicturePart&, int width, int height, Sampling);   // a part of it, so large

private:
    struct Entry {
        std::weak_ptr<const std::vector<std::uint32_t>> of;
        PicturePart part;
        Sampling sampling;
        std::shared_ptr<const std::vector<std::uint32_t>> pixels;
        Texture texture;
        bool used = true;
    };
    std::list<Entry> entries_;                       // a draw command holds the address of a texture
};

// The picture in another size; every pixel takes part (area when smaller, linear between pixels when larger).
std::vector<std::uint32_t> resized(const Picture&, int width, int height, Sampling);

}  // namespace ui
