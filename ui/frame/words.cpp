#include "ui/frame/parts.h"

#include <algorithm>

namespace ui {
namespace {

float shift(Align align, float room) {
    return align == Align::left ? 0 : align == Align::right ? room : room / 2;
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// `words` begin where the first row does.
bool breaksAWord(const std::vector<Paragraph::Row>& rows, std::string_view words) {
    return std::adjacent_find(rows.begin(), rows.end(), [&](auto& one, auto& next) {
        const auto at = next.begin - rows.front().begin;
        return one.end == next.begin && at > 0 && at < words.size() && isLetter(words[at - 1]) && isLetter(words[at]);
    }) != rows.end();
}

}  // namespace

Size Frame::text(std::string_view words, const Rect& box, const TextStyle& style, std::string_view id) {
    if (words.empty()) return {};
    const Paragraph& paragraph = parts_->typesetter.set(words, parts_->setting(style, box.width));
    return parts_->write(paragraph.rows, words, box, style, id, paragraph.cut);
}

Size Frame::textLines(std::string_view words, const Rect& box, const TextStyle& style, int first, int count) {
    const auto rows = parts_->typesetter.set(words, parts_->setting(style, box.width)).rows;
    const int end = std::min(first + count, static_cast<int>(rows.size()));
    if (words.empty() || first < 0 || first >= end) return {};
    const std::vector<Paragraph::Row> some{rows.begin() + first, rows.begin() + end};
    return parts_->write(some, words.substr(some.front().begin, some.back().end - some.front().begin), box, style, {}, false);
}

Size Frame::Parts::write(const std::vector<Paragraph::Row>& rows, std::string_view words, const Rect& box,
                         const TextStyle& style, std::string_view id, bool cut) {
    const Setting look = setting(style, box.width);
    const float row = typesetter.rowHeight(look), height = row * static_cast<float>(rows.size()), room = px(box.height) - height;
    float widest = 0, top = px(box.y) + (style.place == Place::middle ? room / 2 : 0);
    for (auto& one : rows) widest = std::max(widest, one.width);
    const Size taken{widest / pixelsPerMm, height / pixelsPerMm};

    Widget& widget = remember(id, words, {box.x + shift(style.align, box.width - taken.width), top / pixelsPerMm,
                                          taken.width, taken.height}, Role::text, true);
    widget.capital = style.capital;
    widget.clipped = cut || (box.height > 0 && room < -0.5F) || (box.width > 0 && taken.width > box.width + 0.01F);
    widget.wordBroken = breaksAWord(rows, words);
    for (auto& one : rows) {
        const float left = px(box.x) + shift(style.align, px(box.width) - one.width);
        typesetter.draw(*list, one, look, left, top, swapRedBlue(style.colour));
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

float Frame::widestWord(std::string_view words, const TextStyle& style) {
    float widest = 0;
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        const auto word = words.substr(at, end - at);
        if (std::ranges::all_of(word, [](unsigned char c) { return c < 0x80; })) widest = std::max(widest, measure(word, style).width);
        at = end + 1;
    }
    return widest;
}

float Frame::lineHeight(const TextStyle& style) const {
    return parts_->typesetter.rowHeight(parts_->setting(style, 0)) / parts_->pixelsPerMm;
}

}  // namespace ui
