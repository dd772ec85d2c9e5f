#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/config.h"
#include "ui/keys/steering.h"
#include "ui/prompt.h"
#include "ui/widget.h"

namespace ui {

// The one window: SDL, Dear ImGui, our own partial software renderer. Main thread only.
class Window {
public:
    Window(const PanelConfig&, const FontConfig&);   // refuses a video driver that SDL_VIDEODRIVER did not name
    ~Window();

    // Sleeps until input, `wakeFd` readable, or the timeout. Draws nothing.
    void sleep(int wakeFd, std::optional<std::chrono::milliseconds> timeout);

    // Draws the view until it has settled and returns what the resident did. Presents only tiles that changed, and
    // nothing when there is an answer: the view that it brings is to be shown next.
    std::vector<Answer> show(const View&);

    void spareMemory();                              // while nobody is there; the next show() draws everything anew

    bool closed() const;                             // the window manager asked for it (desktop only)
    std::uint64_t framesPresented() const;
    std::uint64_t pictureHash() const;               // of what is on the screen now

    // The robot's hands and eyes; taps go through SDL's event queue like any other.
    const std::vector<Widget>& widgets() const;
    Attention attention() const;
    void press(PadKey);
    bool tap(const std::string& id);                 // false: no such widget. Pressed now, released at the next show()
    void tapAt(float x, float y);
    void drag(const std::vector<Point>& pixels);
    void savePng(const std::filesystem::path&) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace ui
