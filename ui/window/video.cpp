#include "ui/window/video.h"

#include <SDL.h>
#include <cstdlib>
#include <fmt/format.h>
#include <sstream>
#include <stdexcept>
#include <strings.h>

namespace ui {
namespace {

bool same(const std::string& a, const char* b) { return ::strcasecmp(a.c_str(), b) == 0; }

// SDL_VIDEODRIVER may name several, with commas.
bool named(const char* list, const std::string& driver) {
    std::istringstream names(list);
    for (std::string name; std::getline(names, name, ',');)
        if (same(driver, name.c_str())) return true;
    return false;
}

// Without a display SDL falls back to one that nobody can see, and says nothing.
Driver chosenDriver() {
    const char *asked = std::getenv("SDL_VIDEODRIVER"), *got = SDL_GetCurrentVideoDriver();
    const std::string name = got ? got : "none";
    const bool unseen = same(name, "offscreen") || same(name, "dummy");
    if (asked && *asked && !named(asked, name))
        throw std::runtime_error(fmt::format("SDL_VIDEODRIVER asks for {}, but SDL gives {}", asked, name));
    if (unseen && !(asked && *asked))
        throw std::runtime_error("there is no display: set DISPLAY, or SDL_VIDEODRIVER=offscreen to run without one");
    if (unseen) return Driver::memory;
    if (same(name, "x11")) return Driver::x11;
    if (same(name, "KMSDRM")) return Driver::kmsdrm;
    throw std::runtime_error(fmt::format("the video driver {} is not supported: use x11, kmsdrm or offscreen", name));
}

void checkSize(SDL_Window* window, const Rotation& rotation) {
    int width = 0, height = 0;
    SDL_GetWindowSize(window, &width, &height);
    if (width != rotation.displayWidth() || height != rotation.displayHeight())
        throw std::runtime_error(fmt::format("the display has {} x {} pixels, the panel is configured as {} x {} there",
                                             width, height, rotation.displayWidth(), rotation.displayHeight()));
}

}  // namespace

Video::Started::Started() {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");   // the window surface stays plain memory
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");         // signals belong to the program
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) throw std::runtime_error(fmt::format("no display: {}", SDL_GetError()));
}
Video::Started::~Started() { SDL_QuitSubSystem(SDL_INIT_VIDEO); }
void Video::Gone::operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }

Video::Video(const PanelConfig& panel, const Rotation& rotation) : driver_(chosenDriver()) {
    const std::uint32_t flags = panel.fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0;
    const int centred = SDL_WINDOWPOS_CENTERED;
    const auto place = panel.place.value_or(WindowPlace{centred, centred});
    window_.reset(SDL_CreateWindow("就近", place.x, place.y, rotation.displayWidth(), rotation.displayHeight(), flags));
    if (!window_) throw std::runtime_error(fmt::format("no window: {}", SDL_GetError()));
    if (panel.fullscreen) checkSize(window_.get(), rotation), SDL_ShowCursor(SDL_DISABLE);
    SDL_StopTextInput();
}
Video::~Video() = default;

}  // namespace ui
