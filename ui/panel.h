#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "ui/frame.h"
#include "ui/frame/touch.h"
#include "ui/keys/steering.h"
#include "ui/raster/surface.h"

namespace ui {

// Everything between a finger and pixels but the operating system: frames, fonts, the rasteriser. Window puts it on a
// real screen; a test gives it pixels of its own. One Dear ImGui context each; main thread only.
class Panel {
public:
    using Finished = std::function<void(const Area&)>;
    using Draw = std::function<std::optional<Answer>(Frame&)>;

    Panel(const PanelConfig&, const FontConfig&);
    ~Panel();

    void feed(Finger::Kind, Point pixel, std::chrono::milliseconds when);
    void press(PadKey);
    bool waiting() const;                            // fingers and keys fed and not yet taken

    // Draws frames until nothing changes any more and returns what the resident did. Stops taking input at the first
    // real answer: what the finger did after it was meant for what comes next.
    std::vector<Answer> build(std::uint64_t screen, const Modes&, std::chrono::milliseconds now, const Draw&);

    // Brings the surface, which must keep its contents between calls, to what was built. `finished` is told each part
    // that it changed as soon as it is done. False: nothing changed.
    bool paint(const Surface&, const Finished& finished);
    // Nobody is there: gives back the glyphs that the frame shown does not need, and what was read of the fonts.
    void spareMemory();
    void forgetSurface();                            // another surface, or its contents were lost

    const std::vector<Widget>& widgets() const;
    Attention attention() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace ui
