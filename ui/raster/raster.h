#pragma once

#include <functional>
#include <vector>

#include "ui/raster/primitive.h"
#include "ui/raster/tiles.h"

struct ImDrawData;

namespace ui {

// Draws Dear ImGui's draw data into a surface that keeps its contents, and only where something changed.
class Raster {
public:
    Raster(int width, int height);

    // Tells `finished` each part that was drawn again, as soon as it is done. False: the surface is as it should be.
    // Where nothing is drawn it is white.
    bool draw(const ImDrawData&, const Surface&, const std::function<void(const Area&)>& finished);
    void forget() { tiles_.forget(); }               // the surface lost its contents: draw everything next time

private:
    void draw(const Area&, const Surface&) const;

    Area bounds_;
    Tiles tiles_;
    std::vector<Primitive> primitives_;
};

}  // namespace ui
