#include "ui/widgets/signature_pad.h"

#include "ui/text.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

void drawStroke(Frame& frame, const Rect& pad, const Stroke& stroke) {
    const Theme look = theme(frame);
    std::vector<Point> points;
    for (const Point& point : stroke) points.push_back({pad.x + point.x * pad.width, pad.y + point.y * pad.width});
    if (points.size() == 1) frame.circle(points.front(), look.size.pen / 2, look.colour.text);
    else if (!points.empty()) frame.polyline(points, look.colour.text, look.size.pen);
}

}  // namespace

void ink(Frame& frame, const Rect& pad, const std::vector<Stroke>& strokes) {
    frame.clipped(pad, [&] {
        for (const Stroke& stroke : strokes) drawStroke(frame, pad, stroke);
        drawStroke(frame, pad, frame.strokeSoFar());
    });
}

std::optional<std::vector<Stroke>> signaturePad(Frame& frame, const Rect& pad, const std::vector<Stroke>& strokes) {
    const Theme look = theme(frame);
    const auto added = frame.stroke("pad", pad, _("请用手指在这里签名"));
    card(frame, pad);
    frame.outline(pad, look.colour.primary, look.colour.outline * 2, look.size.radius);
    const float inset = 2 * look.size.padding;
    frame.fill({pad.x + inset, pad.y + pad.height * 0.78F, pad.width - 2 * inset, look.colour.outline}, look.colour.secondary);
    if (strokes.empty() && frame.strokeSoFar().empty())
        frame.text(_("请用手指在这里签名"), pad.inset(look.size.padding), aligned(look.secondary(), Align::centre, Place::middle));
    ink(frame, pad, strokes);
    if (!added) return std::nullopt;
    std::vector<Stroke> all = strokes;
    all.push_back(*added);
    return all;
}

}  // namespace ui
