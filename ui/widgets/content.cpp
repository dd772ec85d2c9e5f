#include "ui/widgets/content.h"

#include <cmath>

namespace ui {

namespace {
constexpr float parts = 100;                         // a state is a whole number: hundredths of a millimetre
constexpr float withinReach = 300;                   // mm
}

Rect content(Frame& frame) {
    const auto at = [&](const char* name) { return static_cast<float>(frame.state(name)) / parts; };
    return {at("content_x"), at("content_y"), at("content_width"), at("content_height")};
}

void setContent(Frame& frame, const Rect& rect) {
    const auto put = [&](const char* name, float mm) { frame.state(name) = static_cast<int>(std::lround(mm * parts)); };
    put("content_x", rect.x);
    put("content_y", rect.y);
    put("content_width", rect.width);
    put("content_height", rect.height);
}

bool offersReach(const Frame& frame) { return frame.area().height > withinReach; }

float actsFrom(const Frame& frame) {
    const float height = frame.area().height;
    if (frame.modes().reach && offersReach(frame)) return height / 2;
    return frame.portrait() ? height / 3 : 0;
}

}  // namespace ui
