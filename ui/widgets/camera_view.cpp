#include "ui/widgets/camera_view.h"

#include <algorithm>

namespace ui {

namespace {

constexpr float wide = 2.4F, narrow = 1.2F;          // mm: a light line under a dark one is seen on every picture
constexpr float share = 0.92F;                       // of the picture, for the paper

Rect placeOf(const Picture& picture, const Rect& rect) {
    const float across = static_cast<float>(std::max(1, picture.width)), down = static_cast<float>(std::max(1, picture.height));
    const float scale = std::min(rect.width / across, rect.height / down), width = across * scale, height = down * scale;
    return {rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height};
}

void seenLine(Frame& frame, const std::vector<Point>& points, Colour colour) {
    frame.polyline(points, theme(frame).colour.card, wide);
    frame.polyline(points, colour, narrow);
}

// The four corners of the place for the paper.
void corners(Frame& frame, const Rect& picture, float paper) {
    const float height = std::min(picture.height * share, picture.width * share * paper), width = height / paper, arm = std::min(width, height) * 0.15F;
    const Rect at{picture.x + (picture.width - width) / 2, picture.y + (picture.height - height) / 2, width, height};
    for (const float x : {at.x, at.right()})
        for (const float y : {at.y, at.bottom()}) {
            const float across = x == at.x ? arm : -arm, down = y == at.y ? arm : -arm;
            seenLine(frame, {{x + across, y}, {x, y}, {x, y + down}}, theme(frame).colour.primary);
        }
}

}  // namespace

void cameraView(Frame& frame, const Rect& rect, const Picture& picture, float paper, const std::vector<Point>& outline) {
    const Theme look = theme(frame);
    const Rect at = placeOf(picture, rect);
    frame.fill(at, look.colour.track);
    frame.picture(picture, at);
    if (paper > 0 && outline.empty()) corners(frame, at, paper);
    if (outline.empty()) return;
    std::vector<Point> points;
    for (const Point& point : outline) points.push_back({at.x + point.x * at.width, at.y + point.y * at.width});
    points.push_back(points.front());
    seenLine(frame, points, look.colour.success.ink);
}

}  // namespace ui
