#include "ui/widgets/writing_pad.h"

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/signature_pad.h"

namespace ui {

std::optional<Stroke> writingPad(Frame& frame, const Rect& pad, const std::vector<Stroke>& strokes) {
    const Theme look = theme(frame);
    auto added = frame.stroke("pad", pad, _("写字的框"));
    card(frame, pad);
    frame.outline(pad, look.colour.primary, look.colour.outline * 2, look.size.radius);
    // The cross of a copybook.
    const float inset = 2 * look.size.step;
    frame.fill({pad.x + inset, pad.y + pad.height / 2, pad.width - 2 * inset, look.colour.outline}, look.colour.line);
    frame.fill({pad.x + pad.width / 2, pad.y + inset, look.colour.outline, pad.height - 2 * inset}, look.colour.line);
    ink(frame, pad, strokes);
    return added;
}

}  // namespace ui
