#pragma once

#include <memory>
#include <vector>

#include "ui/raster/texture.h"

struct ImDrawData;

namespace ui {

// Dear ImGui's glyph textures. Their pixels are read where they are: nothing is copied.
class AtlasTextures {
public:
    void update(const ImDrawData&);                  // before the data is drawn
    void release();                                  // before the context is destroyed

private:
    std::vector<std::unique_ptr<Texture>> textures_;
};

}  // namespace ui
