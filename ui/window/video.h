#pragma once

#include <memory>
#include <string>

#include "ui/config.h"
#include "ui/rotation.h"

struct SDL_Window;

namespace ui {

enum class Driver { x11, kmsdrm, memory };           // memory: offscreen or dummy, pixels nobody sees

// SDL's video and the one window on it. std::runtime_error, one sentence, if it is not the driver that was asked for.
class Video {
public:
    Video(const PanelConfig&, const Rotation&);
    ~Video();
    Video(const Video&) = delete;
    Video& operator=(const Video&) = delete;

    Driver driver() const { return driver_; }
    SDL_Window* window() const { return window_.get(); }

private:
    struct Started { Started(); ~Started(); };
    struct Gone { void operator()(SDL_Window*) const; };

    Started started_;
    Driver driver_;
    std::unique_ptr<SDL_Window, Gone> window_;
};

}  // namespace ui
