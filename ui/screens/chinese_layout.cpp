#include "ui/screens/chinese_layout.h"

#include <algorithm>
#include <cmath>

#include "ui/text.h"
#include "ui/widgets/content.h"
#include "ui/widgets/cut.h"
#include "ui/widgets/ways.h"

namespace ui {

namespace {
constexpr float roomyKey = 1.25F;                    // of a least target, where there is room
}

ChineseLayout::ChineseLayout(const Typing& typing, Frame& frame, const Composing& writing, const Action& confirm)
    : typing_{typing}, frame_{frame}, look_{theme(frame)}, area_{content(frame).inset(look_.size.margin, 0)}, writing_{writing},
      confirm_{confirm}, folded_{frame.portrait() ? !roomForAll() : !roomForColumn()} {}

ChinesePlaces ChineseLayout::places() {
    if (frame_.portrait()) return folded_ ? tallFolded() : tall();
    return folded_ ? low() : beside();
}

float ChineseLayout::confirmHeight() { return brief() ? look_.size.target : buttonHeight(frame_, confirm_, area_.width); }
float ChineseLayout::keyRows() { return static_cast<float>(pinyinKeys(columnsThatFit(frame_, area_.width), false).rows); }
float ChineseLayout::informsHeight() { return leadHeight(frame_, words(), area_.width) + fieldHeight() + 2 * look_.size.gap; }

bool ChineseLayout::roomForAll() {
    const float acts = std::max(area_.y + informsHeight(), actsFrom(frame_));
    return area_.bottom() - acts >= (keyRows() + 2) * line() - look_.size.gap + confirmHeight() + look_.size.between;
}

// Leaves what acts. In reach mode what informs stands right above it.
void ChineseLayout::inform(ChinesePlaces& at, Rect& rest) {
    const float acts = std::max(rest.y + informsHeight(), actsFrom(frame_));
    if (frame_.modes().reach) cutTop(rest, acts - informsHeight() - rest.y, 0);
    at.words = cutTop(rest, leadHeight(frame_, words(), rest.width), look_.size.gap);
    at.field = cutTop(rest, fieldHeight(), look_.size.gap);
    rest = {rest.x, acts, rest.width, rest.bottom() - acts};
}

// What informs above; below it what is touched, each at one place whatever the way. Rows of candidates and rows
// of keys are of one height.
ChinesePlaces ChineseLayout::tall() {
    ChinesePlaces at;
    Rect rest = area_;
    at.confirm = cutBottom(rest, confirmHeight(), look_.size.between);
    inform(at, rest);
    at.ways = cutTop(rest, look_.size.target, look_.size.gap);
    const float rows = std::clamp(std::floor((rest.height + look_.size.gap) / line()) - keyRows(), 1.0F, 4.0F);
    const float shown = byHand() ? std::min(rows, 2.0F) : rows;                // the finger needs the room more
    at.choice = cutTop(rest, (rest.height + look_.size.gap) * shown / (rows + keyRows()) - look_.size.gap, look_.size.gap);
    at.pad = rest;
    return at;
}

// Large text in the lower half: first the ways and the common words, then the keys of the way that was chosen; what may be
// taken stands where confirm was until it is taken.
ChinesePlaces ChineseLayout::tallFolded() {
    ChinesePlaces at;
    Rect rest = area_;
    inform(at, rest);
    Rect head = cutTop(rest, look_.size.target, look_.size.gap);
    if (!waysShown() && writing_.way() == Way::pinyin && !writing_.empty()) at.choice = head;
    else if (waysShown()) at.confirm = head;
    else at.confirm = cutRight(head, (head.width - look_.size.gap) / 2, look_.size.gap), at.otherWay = head;
    if (waysShown()) at.ways = cutTop(rest, look_.size.target, look_.size.gap), at.choice = rest;
    else if (writing_.way() == Way::pinyin) at.pad = rest;
    else if (byHand()) at.choice = cutTop(rest, look_.size.target, look_.size.gap), at.pad = rest;
    else splitLow(at, rest);
    return at;
}

// A low panel: the ways and confirm in a column on the right.
float ChineseLayout::columnWidth() { return std::max(waysWidth(frame_), buttonWidth(frame_, confirm_)); }
bool ChineseLayout::roomForColumn() {
    return area_.width - columnWidth() - look_.size.gap >= 10 * line() - look_.size.gap && area_.height >= 4 * line() + look_.size.button;
}
ChinesePlaces ChineseLayout::beside() {
    ChinesePlaces at;
    Rect rest = area_;
    Rect column = cutRight(rest, area_.width - (10 * line() - look_.size.gap) - look_.size.padding, look_.size.padding);
    at.confirm = cutBottom(column, look_.size.button, look_.size.gap);
    at.ways = column;
    const float said = leadHeight(frame_, words(), rest.width);
    if (rest.height >= said + fieldHeight() + 4 * line()) at.words = cutTop(rest, said, 0);
    at.field = cutTop(rest, fieldHeight(), look_.size.gap);
    splitLow(at, rest);
    return at;
}

// Low and in large text: first the ways and the common words, then the keys of the way that was chosen; what may be taken
// stands where confirm was until it is taken.
ChinesePlaces ChineseLayout::low() {
    ChinesePlaces at;
    Rect rest = area_, head = cutTop(rest, look_.size.target, look_.size.gap);
    const bool overHead = lettersInField();
    if (overHead) at.choice = cutRight(head, head.width * 0.72F, look_.size.gap);
    else at.confirm = cutRight(head, std::min(head.width * 0.4F, buttonWidth(frame_, confirm_)), look_.size.gap);
    if (!overHead && !waysShown()) at.otherWay = cutRight(head, buttonWidth(frame_, otherWay()), look_.size.gap);
    at.field = head;
    if (waysShown()) at.ways = cutTop(rest, look_.size.target, look_.size.gap), at.choice = rest;
    else if (writing_.way() == Way::pinyin) at.pad = cutBottom(rest, padHeight(rest.width, rest.height), 0);
    else splitLow(at, rest);
    return at;
}

bool ChineseLayout::waysShown() { return frame_.state("way_chosen") == 0; }
bool ChineseLayout::lettersInField() { return fieldOnly() && !waysShown() && writing_.way() == Way::pinyin && !writing_.empty(); }
Action ChineseLayout::otherWay() { return {.id = "other_way", .label = _("换写法")}; }

void ChineseLayout::splitLow(ChinesePlaces& at, Rect rest) {
    if (byHand()) at.choice = cutRight(rest, rest.width * 0.45F, look_.size.gap), at.pad = rest;
    else at.pad = cutBottom(rest, padHeight(rest.width, rest.height - line()), look_.size.gap), at.choice = rest;
}

Keys ChineseLayout::keys(float width) {
    const int columns = columnsThatFit(frame_, width);
    if (writing_.way() == Way::pinyin) return pinyinKeys(columns, frame_.state("layer") == 1);
    if (writing_.way() == Way::code) return codeKeys(columns);
    return strokeKeys(!frame_.portrait());
}

float ChineseLayout::padHeight(float width, float most) {
    return std::min(most, keysHeight(frame_, keys(width), look_.size.target * roomyKey));
}

LeadLine ChineseLayout::wrong() { return {typing_.error, coloured(look_.bold(), look_.colour.danger.ink)}; }

// In large text and on a low panel the keys need the room of all but one line.
std::vector<LeadLine> ChineseLayout::words() {
    const LeadLine title{typing_.title, look_.title()}, explanation{typing_.explanation, look_.secondary()};
    if (typing_.error.empty()) return brief() ? std::vector{title} : std::vector{title, explanation};
    return brief() ? std::vector{wrong()} : std::vector{title, wrong()};
}

}  // namespace ui
