#include <SDL.h>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "ui/window/sink.h"

namespace ui {

// KMSDRM cannot run here; its way to the display can, on SDL's software renderer.
TEST_CASE("a streaming texture shows what was pushed, and what was not pushed stays as it was") {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    REQUIRE(SDL_InitSubSystem(SDL_INIT_VIDEO) == 0);
    SDL_Window* window = SDL_CreateWindow("", 0, 0, 100, 80, 0);
    {
        const auto sink = streamingTexture(window);
        const Surface pixels = sink->pixels();
        REQUIRE(pixels.width == 100);
        std::fill(pixels.pixels, pixels.pixels + 8000, 0xFF112233);
        sink->send({0, 0, 100, 80});
        sink->show();
        std::fill(pixels.pixels, pixels.pixels + 8000, 0xFF445566);
        sink->send({10, 10, 20, 20});
        sink->send({50, 60, 100, 80});
        sink->show();
        const SDL_Surface* shown = SDL_GetWindowSurface(window);
        auto at = [&](int x, int y) { return static_cast<const std::uint32_t*>(shown->pixels)[y * shown->pitch / 4 + x] & 0xFFFFFF; };
        CHECK(at(9, 10) == 0x112233);
        CHECK(at(10, 10) == 0x445566);
        CHECK(at(20, 19) == 0x112233);
        CHECK(at(99, 79) == 0x445566);
    }
    SDL_DestroyWindow(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    ::unsetenv("SDL_VIDEODRIVER");
}

}  // namespace ui
