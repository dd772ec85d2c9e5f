#pragma once

#include <cstdint>
#include <vector>

#include "ui/raster/primitive.h"

namespace ui {

// Which 64-pixel tiles of the panel look different from last time, judged by what is drawn into them and in what order.
class Tiles {
public:
    Tiles(int width, int height);

    // The rectangles that changed since the last call; the first time, all of it.
    std::vector<Area> changed(const std::vector<Primitive>&);
    void forget() { before_.clear(); }               // next time everything has changed

private:
    void add(const Primitive&);
    std::vector<Area> rectangles() const;
    bool differs(int column, int row) const;
    Area pixels(int left, int right, int row) const;

    static constexpr int side = 64;
    int width_, height_, columns_, rows_;
    std::vector<std::uint64_t> now_, before_;
};

}  // namespace ui
