#include "ui/widgets/section.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

// Room for the sign of a heading and for what stands under it.
float signRoom(const Theme& look, char32_t glyph) { return glyph ? look.size.icon + 2 * look.size.step : 0; }

void drawHeading(Frame& frame, const Rect& rect, const std::string& words, char32_t glyph) {
    const Theme look = theme(frame);
    const float icon = look.size.icon, sign = signRoom(look, glyph);
    if (glyph) frame.icon(glyph, {rect.x, rect.y + (frame.lineHeight(look.bold()) - icon) / 2, icon, icon}, look.colour.primary);
    frame.text(words, {rect.x + sign, rect.y, rect.width - sign, rect.height}, look.bold());
}

// A low panel: heading on the left, lines on the right.
constexpr float headingShare = 0.34F;

void addBeside(Sheet& sheet, const Section& section, int card) {
    Frame& frame = sheet.frame();
    const Theme look = sheet.look();
    const char32_t glyph = glyphOf(section.icon);
    for (std::size_t i = 0; i < section.lines.size(); ++i) {
        const std::string heading = i == 0 ? section.heading : std::string{};
        const auto head = [&frame, look, heading, glyph](float width) {
            return heading.empty() ? 0 : frame.measure(heading, look.bold(), width * headingShare - signRoom(look, glyph)).height;
        };
        const auto line = [&frame, look, words = section.lines[i]](float width) {
            return frame.measure(words, look.body(), width * (1 - headingShare) - look.size.gap).height;
        };
        sheet.add({.height = [=](float width) { return std::max(head(width), line(width)) + look.size.air; },
                   .draw =
                       [&frame, look, heading, glyph, head, line, words = section.lines[i]](const Rect& rect) {
                           const float left = rect.width * headingShare, y = rect.y + look.size.air / 2;
                           if (!heading.empty()) drawHeading(frame, {rect.x, y, left, head(rect.width)}, heading, glyph);
                           frame.text(words, {rect.x + left + look.size.gap, y, rect.width - left - look.size.gap, line(rect.width)}, look.body());
                       },
                   .card = card});
    }
}

}  // namespace

void addHeading(Sheet& sheet, const std::string& words, char32_t glyph, int card) {
    Frame& frame = sheet.frame();
    const Theme look = sheet.look();
    sheet.add({.height = [&frame, look, words, glyph](float width) { return frame.measure(words, look.bold(), width - signRoom(look, glyph)).height + 1; },
               .draw = [&frame, words, glyph](const Rect& rect) { drawHeading(frame, rect, words, glyph); },
               .card = card,
               .keepWithNext = true});
}

void addBanner(Sheet& sheet, const std::string& words, Tone tone) {
    if (words.empty()) return;
    Frame& frame = sheet.frame();
    sheet.add({.height = [&frame, words, tone](float width) { return bannerHeight(frame, words, tone, width); },
               .draw = [&frame, words, tone](const Rect& rect) { banner(frame, rect, words, tone); }});
}

void addSection(Sheet& sheet, const Section& section, int card) {
    const auto isLong = [&](const std::string& line) { return sheet.isLong(line, sheet.look().body()); };
    const bool beside = !sheet.frame().portrait() && !sheet.frame().modes().largeText && std::none_of(section.lines.begin(), section.lines.end(), isLong);
    if (beside && !section.lines.empty()) return addBeside(sheet, section, card);
    addHeading(sheet, section.heading, glyphOf(section.icon), card);
    const float indent = sheet.frame().modes().largeText ? 0 : signRoom(sheet.look(), glyphOf(section.icon));
    for (const std::string& line : section.lines) sheet.paragraph(line, sheet.look().body(), card, indent);
}

}  // namespace ui
