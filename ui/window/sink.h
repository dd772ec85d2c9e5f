#pragma once

#include <memory>

#include "ui/raster/surface.h"

struct SDL_Window;

namespace ui {

// Where a display takes its pixels from.
class Sink {
public:
    virtual ~Sink() = default;
    virtual Surface pixels() = 0;                    // keep their contents while the window keeps its size
    virtual void send(const Area&) = 0;              // this part is finished: it may travel while the next is drawn
    virtual void show() = 0;                         // all that was sent is to be seen
};

// Pixels that the X server reads where they are, while the next part is being drawn. SDL's own way waits for the server
// each time. Null where the server has no MIT-SHM, is on another machine, or wants other pixels.
std::unique_ptr<Sink> sharedMemory(SDL_Window*);
// SDL's window surface: offscreen, dummy, any X server.
std::unique_ptr<Sink> windowSurface(SDL_Window*);
// Pixels of our own and a streaming texture: KMSDRM, where SDL has no window surface.
std::unique_ptr<Sink> streamingTexture(SDL_Window*);

}  // namespace ui
