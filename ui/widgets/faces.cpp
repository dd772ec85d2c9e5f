#include "ui/widgets/faces.h"

#include <algorithm>
#include <array>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

struct Face { char32_t glyph; Tone tone; };

// Five faces for any number of levels, spread evenly.
Face faceFor(std::size_t place, std::size_t levels) {
    static constexpr std::array faces{Face{glyph::verySatisfied, Tone::success}, Face{glyph::satisfied, Tone::success}, Face{glyph::neutral, Tone::plain},
                                      Face{glyph::dissatisfied, Tone::warning}, Face{glyph::veryDissatisfied, Tone::danger}};
    return faces[levels < 2 ? 0 : std::min(faces.size() - 1, place * (faces.size() - 1) / (levels - 1))];
}

float faceSize(const Theme& look) { return look.size.target * 1.1F; }

float wordsWidth(Frame& frame, const std::vector<RatingLevel>& levels) {
    float widest = 0;
    for (const RatingLevel& level : levels) widest = std::max(widest, frame.measure(level.label, theme(frame).bold()).width);
    return widest;
}

bool tapFace(Frame& frame, const Rect& rect, const RatingLevel& level, bool selected) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(level.id, rect, level.label);
    if (selected) frame.describe(_("已选"));
    pressableCard(frame, level.id, rect);
    if (selected) frame.outline(rect, look.colour.primary, look.colour.outline * 3, look.size.radius);
    return tapped;
}

// That it can be changed, behind words that are so wide: in a word, by the sign alone, or not where there is no room.
void changeSign(Frame& frame, const Rect& rect, float taken) {
    const Theme look = theme(frame);
    const float icon = look.size.icon, word = frame.measure(_("改"), look.bold()).width + look.size.step, room = rect.width - taken - look.size.step;
    const bool worded = word + icon <= room;
    const float x = rect.right() - icon - (worded ? word : 0);
    if (icon > room) return;
    frame.icon(glyph::edit, {x, rect.y + (rect.height - icon) / 2, icon, icon}, look.colour.primary);
    if (worded)
        frame.text(_("改"), {x + icon + look.size.step, rect.y, word, rect.height}, aligned(coloured(look.bold(), look.colour.primary), Align::left, Place::middle));
}

// The face on the left of its words.
bool faceRow(Frame& frame, const Rect& rect, const RatingLevel& level, const Face& face, bool selected) {
    const Theme look = theme(frame);
    const bool tapped = tapFace(frame, rect, level, selected);
    const float size = faceSize(look), x = rect.x + look.size.gap, words = x + size + look.size.gap;
    frame.icon(face.glyph, {x, rect.y + (rect.height - size) / 2, size, size}, look.tone(face.tone).ink);
    frame.text(level.label, {words, rect.y, rect.right() - words, rect.height}, aligned(look.bold(), Align::left, Place::middle));
    if (selected) changeSign(frame, {words, rect.y, rect.right() - words - look.size.padding, rect.height}, frame.measure(level.label, look.bold()).width);
    return tapped;
}

// The face above its words.
bool faceColumn(Frame& frame, const Rect& rect, const RatingLevel& level, const Face& face) {
    const Theme look = theme(frame);
    const bool tapped = tapFace(frame, rect, level, false);
    const float size = faceSize(look) * 1.3F, line = frame.lineHeight(look.bold()), top = rect.y + (rect.height - size - line - look.size.step) / 2;
    frame.icon(face.glyph, {rect.x + (rect.width - size) / 2, top, size, size}, look.tone(face.tone).ink);
    frame.text(level.label, {rect.x, top + size + look.size.step, rect.width, line}, aligned(look.bold(), Align::centre));
    return tapped;
}

using DrawFace = bool (*)(Frame&, const Rect&, const RatingLevel&, const Face&);

// `columns` of them to a row, each so high.
void addGrid(Sheet& sheet, const std::vector<RatingLevel>& levels, std::size_t columns, float high, DrawFace drawFace, std::string& chosen) {
    Frame& frame = sheet.frame();
    for (std::size_t first = 0; first < levels.size(); first += columns)
        sheet.add({.height = [high](float) { return high; },
                   .draw =
                       [=, &frame, &chosen, gap = sheet.look().size.gap](const Rect& rect) {
                           const float width = (rect.width + gap) / static_cast<float>(columns) - gap;
                           for (std::size_t i = first; i < std::min(first + columns, levels.size()); ++i) {
                               const Rect at{rect.x + static_cast<float>(i - first) * (width + gap), rect.y, width, rect.height};
                               if (drawFace(frame, at, levels[i], faceFor(i, levels.size()))) chosen = levels[i].id;
                           }
                       },
                   .acts = true});
}

bool plainRow(Frame& frame, const Rect& rect, const RatingLevel& level, const Face& face) { return faceRow(frame, rect, level, face, false); }

}  // namespace

bool facesSideBySide(Sheet& sheet, const std::vector<RatingLevel>& levels) {
    const Theme& look = sheet.look();
    const float width = (sheet.actRoom().width + look.size.gap) / static_cast<float>(levels.size()) - look.size.gap;
    return !sheet.frame().portrait() && wordsWidth(sheet.frame(), levels) + 2 * look.size.step <= width;
}

void addFace(Sheet& sheet, const RatingLevel& level, std::size_t place, std::size_t levels, std::string& chosen) {
    Frame& frame = sheet.frame();
    sheet.add({.height = [look = sheet.look()](float) { return faceSize(look) + look.size.step; },
               .draw =
                   [&frame, &chosen, level, place, levels](const Rect& rect) {
                       if (faceRow(frame, rect, level, faceFor(place, levels), true)) chosen = level.id;
                   },
               .acts = true});
}

// In rows: as high as there is room, two to a row where the words allow and one would go over the page.
void addFaces(Sheet& sheet, const std::vector<RatingLevel>& levels, std::string& chosen) {
    Frame& frame = sheet.frame();
    const Theme& look = sheet.look();
    if (facesSideBySide(sheet, levels)) return addGrid(sheet, levels, levels.size(), faceSize(look) * 2 + look.size.button, &faceColumn, chosen);
    const auto each = [&](std::size_t rows) { return (sheet.actRoom().height + look.size.between) / static_cast<float>(rows) - look.size.between; };
    const float least = faceSize(look) + look.size.step, two = (sheet.actRoom().width - look.size.gap) / 2;
    const bool narrow = wordsWidth(frame, levels) + faceSize(look) + 3 * look.size.gap <= two;
    const std::size_t columns = each(levels.size()) < least && narrow ? 2 : 1;
    addGrid(sheet, levels, columns, std::clamp(each((levels.size() + columns - 1) / columns), least, look.size.key), &plainRow, chosen);
}

}  // namespace ui
