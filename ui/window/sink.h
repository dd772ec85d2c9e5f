#pragma once

#include <memory>
#include <vector>

#include "ui/raster/surface.h"

struct SDL_Window;

namespace ui {

// Where a display takes its pixels from.
class Sink {
public:
    virtual ~Sink() = default;
    virtual Surface pixels() = 0;                    // keep their contents while the window keeps its size
    virtual void push(const std::vector<Area>&) = 0; // makes these parts visible
};

// SDL's window surface: x11, offscreen, dummy.
std::unique_ptr<Sink> windowSurface(SDL_Window*);
// Pixels of our own and a streaming texture: KMSDRM, where SDL has no window surface.
std::unique_ptr<Sink> streamingTexture(SDL_Window*);

}  // namespace ui
