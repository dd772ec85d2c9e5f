#include "ui/frame/parts.h"

namespace ui {
namespace {

float shift(Align align, float room) {
    return align == Align::left ? 0 : align == Align::right ? room : room / 2;
}

}  // namespace

Size Frame::text(std::string_view words, const Rect& box, const TextStyle& style, std::string_view id) {
    if (words.empty()) return {};
    Parts& p = *parts_;
    const Setting setting = p.setting(style, box.width);
    const Paragraph& paragraph = p.typesetter.set(words, setting);
    const float row = p.typesetter.rowHeight(setting), height = row * static_cast<float>(paragraph.rows.size());
    const float room = p.px(box.height) - height;
    float top = p.px(box.y) + (style.place == Place::middle ? room / 2 : 0);
    const Size taken{paragraph.width / p.pixelsPerMm, height / p.pixelsPerMm};

    Widget& widget = p.remember(id, words, {box.x + shift(style.align, box.width - taken.width), top / p.pixelsPerMm,
                                            taken.width, taken.height}, Role::text, true);
    widget.capital = style.capital;
    widget.clipped = paragraph.cut || (box.height > 0 && room < -0.5F) || (box.width > 0 && taken.width > box.width + 0.01F);
    for (auto& line : paragraph.rows) {
        const float left = p.px(box.x) + shift(style.align, p.px(box.width) - line.width);
        p.typesetter.draw(*p.list, line, setting, left, top, swapRedBlue(style.colour));
        top += row;
    }
    return taken;
}

Size Frame::measure(std::string_view words, const TextStyle& style, float width) {
    if (words.empty()) return {};
    const Setting setting = parts_->setting(style, width);
    const Paragraph& paragraph = parts_->typesetter.set(words, setting);
    const float height = parts_->typesetter.rowHeight(setting) * static_cast<float>(paragraph.rows.size());
    return {paragraph.width / parts_->pixelsPerMm, height / parts_->pixelsPerMm};
}

float Frame::lineHeight(const TextStyle& style) const {
    return parts_->typesetter.rowHeight(parts_->setting(style, 0)) / parts_->pixelsPerMm;
}

}  // namespace ui
