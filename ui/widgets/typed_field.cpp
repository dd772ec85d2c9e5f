#include "ui/widgets/typed_field.h"

#include "ui/utf8.h"
#include "ui/widgets/card.h"

namespace ui {

void typedField(Frame& frame, const Rect& rect, const Rect& words, const TypedField& field) {
    const Theme look = theme(frame);
    card(frame, rect);
    frame.outline(rect, field.wrong ? look.colour.danger.ink : look.colour.primary, look.colour.outline * 2, look.size.radius);
    frame.aloud(field.empty ? Aloud::openly : Aloud::privately,
                [&] { frame.text(field.words, words, aligned(field.style, Align::left, Place::middle), "typed"); });
}

std::string endOf(Frame& frame, const std::string& text, const Rect& place, const TextStyle& style) {
    std::string shown = text;
    while (frame.measure(shown, style, place.width).height > place.height + 0.1F && lengthOf(shown) > 2)
        shown = "…" + withoutFirst(shown, shown.starts_with("…") ? 2 : 1);
    return shown;
}

}  // namespace ui
