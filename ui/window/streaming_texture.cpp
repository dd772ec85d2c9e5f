#include <SDL.h>
#include <fmt/format.h>
#include <stdexcept>
#include <vector>

#include "ui/window/sink.h"

namespace ui {
namespace {

template <class T> T* need(T* made, const char* what) {
    if (!made) throw std::runtime_error(fmt::format("no {}: {}", what, SDL_GetError()));
    return made;
}

class StreamingTexture final : public Sink {
public:
    explicit StreamingTexture(SDL_Window* window) : renderer_(need(SDL_CreateRenderer(window, -1, 0), "renderer")) {
        SDL_GetRendererOutputSize(renderer_.get(), &width_, &height_);
        texture_.reset(need(SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_XRGB8888, SDL_TEXTUREACCESS_STREAMING,
                                              width_, height_), "texture"));
        SDL_SetTextureBlendMode(texture_.get(), SDL_BLENDMODE_NONE);
        pixels_.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
    }

    Surface pixels() override { return {pixels_.data(), width_, height_, width_}; }

    void send(const Area& a) override {
        const SDL_Rect rect{a.left, a.top, a.width(), a.height()};
        SDL_UpdateTexture(texture_.get(), &rect, pixels().row(a.top) + a.left, width_ * 4);
    }
    void show() override {
        SDL_RenderCopy(renderer_.get(), texture_.get(), nullptr, nullptr);
        SDL_RenderPresent(renderer_.get());
    }

private:
    struct Gone {
        void operator()(SDL_Renderer* r) const { SDL_DestroyRenderer(r); }
        void operator()(SDL_Texture* t) const { SDL_DestroyTexture(t); }
    };
    std::unique_ptr<SDL_Renderer, Gone> renderer_;
    std::unique_ptr<SDL_Texture, Gone> texture_;
    int width_ = 0, height_ = 0;
    std::vector<std::uint32_t> pixels_;
};

}  // namespace

std::unique_ptr<Sink> streamingTexture(SDL_Window* window) { return std::make_unique<StreamingTexture>(window); }

}  // namespace ui
