#include <SDL.h>
#include <fmt/format.h>
#include <stdexcept>
#include <vector>

#include "ui/window/sink.h"

namespace ui {
namespace {

class WindowSurface final : public Sink {
public:
    explicit WindowSurface(SDL_Window* window) : window_(window) {
        const auto* format = surface().format;
        if (format->BytesPerPixel != 4 || format->Rmask != 0xFF0000 || format->Bmask != 0xFF)
            throw std::runtime_error(fmt::format("the display's pixels are {}, not 32-bit RGB", SDL_GetPixelFormatName(format->format)));
    }

    Surface pixels() override {
        SDL_Surface& s = surface();
        return {static_cast<std::uint32_t*>(s.pixels), s.w, s.h, s.pitch / 4};
    }

    void send(const Area& a) override { rects_.push_back({a.left, a.top, a.width(), a.height()}); }
    void show() override {
        SDL_UpdateWindowSurfaceRects(window_, rects_.data(), static_cast<int>(rects_.size()));
        rects_.clear();
    }

private:
    // SDL makes a new one when the window's size changed.
    SDL_Surface& surface() {
        if (auto* s = SDL_GetWindowSurface(window_)) return *s;
        throw std::runtime_error(fmt::format("no window surface: {}", SDL_GetError()));
    }
    SDL_Window* window_;
    std::vector<SDL_Rect> rects_;
};

}  // namespace

std::unique_ptr<Sink> windowSurface(SDL_Window* window) { return std::make_unique<WindowSurface>(window); }

}  // namespace ui
