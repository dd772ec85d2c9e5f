#include "ui/widgets/rows.h"

#include <algorithm>
#include <memory>

#include "ui/widgets/card.h"

namespace ui {

namespace {

// How the rows of one card stand, all of them alike: labels in a column of their own, beside it the values; where that leaves a
// value too little room, every label above its value.
struct Columns { float labels = 0; bool above = false; };

constexpr int mostLines = 5;                         // of a value beside its label
constexpr float leastLabels = 4 / 0.733F;            // capital heights: four characters, which most labels have; so it is alike on most cards
constexpr float mostLabels = 0.4F;                   // of the width

TextStyle valueStyle(Frame& frame, const Row& row, float room) {
    const Theme look = theme(frame);
    const TextStyle large = look.style(look.size.amount, Weight::bold, look.colour.text);
    if (!row.large) return look.body();
    return frame.measure(row.value, large).width <= room ? large : look.style(look.size.title, Weight::bold, look.colour.text);
}

float badgeRoom(Frame& frame, const Row& row, float width) {
    return row.badge.empty() ? 0 : badgeSize(frame, row.badge, row.tone, width).width + theme(frame).size.padding;
}

// It has no place where a line may end: 0000**********1011.
bool isNumber(const std::string& words) {
    return std::all_of(words.begin(), words.end(), [](unsigned char c) { return c > ' ' && c < 0x80; });
}

bool isCramped(Frame& frame, const Row& row, float labels, float width) {
    const Theme look = theme(frame);
    const float room = width - labels - look.size.padding - badgeRoom(frame, row, width), line = frame.lineHeight(look.body());
    const float whole = frame.measure(row.value, look.body()).width, one = isNumber(row.value) ? std::min(whole, width) : std::min(whole, width * 0.3F);
    return room < one || (!row.value.empty() && frame.measure(row.value, look.body(), room).height > (mostLines + 0.5F) * line);
}

Columns columnsOf(Frame& frame, const std::vector<Row>& rows, float width) {
    const Theme look = theme(frame);
    float widest = leastLabels * look.size.body, word = 0;
    for (const Row& row : rows) {
        widest = std::max(widest, frame.measure(row.label, look.secondary()).width);
        word = std::max(word, frame.widestWord(row.label, look.secondary()));
    }
    const float labels = std::min(widest, std::max(width * mostLabels, word));
    return {labels, std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return isCramped(frame, row, labels, width); })};
}

// Where the parts of a row stand, from its upper left corner.
struct RowPlan { Rect label, value, badge; float height = 0; };

RowPlan planAbove(Frame& frame, const Row& row, float width) {
    const Theme look = theme(frame);
    const float beside = badgeRoom(frame, row, width);
    const Size sign = row.badge.empty() ? Size{} : badgeSize(frame, row.badge, row.tone, width);
    const bool under = sign.width > 0 && frame.measure(row.label, look.secondary()).width > width - beside;   // no line for both
    const float labels = under ? width : width - beside;
    RowPlan plan;
    plan.label = {0, 0, labels, frame.measure(row.label, look.secondary(), labels).height};
    plan.badge = {width - sign.width, 0, sign.width, sign.height};
    const float y = under ? plan.label.height : std::max(plan.label.height, sign.height);
    plan.value = {0, y, width + 0.5F, row.value.empty() ? 0 : frame.measure(row.value, valueStyle(frame, row, width), width + 0.5F).height};
    if (under) plan.badge.x = 0, plan.badge.y = plan.value.bottom();
    plan.height = std::max(plan.value.bottom(), plan.badge.bottom());
    return plan;
}

// Label, badge and the first line of the value stand level, however high each of them is.
RowPlan planBeside(Frame& frame, const Row& row, float labels, float width) {
    const Theme look = theme(frame);
    const float x = labels + look.size.padding, room = width - x - badgeRoom(frame, row, width);
    const TextStyle style = valueStyle(frame, row, room);
    const Size sign = row.badge.empty() ? Size{} : badgeSize(frame, row.badge, row.tone, width);
    const float line = frame.lineHeight(style), small = frame.lineHeight(look.secondary()), level = std::max({line, small, sign.height});
    RowPlan plan;
    plan.label = {0, (level - small) / 2, labels + 0.5F, frame.measure(row.label, look.secondary(), labels + 0.5F).height};
    plan.value = {x, (level - line) / 2, room + 0.5F, frame.measure(row.value, style, room + 0.5F).height};
    plan.badge = {width - sign.width, (level - sign.height) / 2, sign.width, sign.height};
    plan.height = std::max({plan.label.bottom(), plan.value.bottom(), plan.badge.bottom()});
    return plan;
}

Rect moved(Rect rect, float x, float y) { return {rect.x + x, rect.y + y, rect.width, rect.height}; }

// The rows of one card. How they stand is found once for a width, not for every row again.
class RowCard {
public:
    RowCard(Frame& frame, std::vector<Row> rows) : frame_(frame), rows_(std::move(rows)) {}

    std::size_t count() const { return rows_.size(); }
    float height(std::size_t which, float width) { return plan(which, width).height + 2 * theme(frame_).size.air; }
    void draw(const Rect& rect, std::size_t which) {
        const Theme look = theme(frame_);
        const Row& row = rows_[which];
        const RowPlan where = plan(which, rect.width);
        const float y = rect.y + look.size.air;
        frame_.text(row.label, moved(where.label, rect.x, y), look.secondary());
        frame_.aloud(row.aloud, [&] { frame_.text(row.value, moved(where.value, rect.x, y), valueStyle(frame_, row, where.value.width - 0.5F)); });
        if (!row.badge.empty()) badge(frame_, moved(where.badge, rect.x, y), row.badge, row.tone);
    }

private:
    RowPlan plan(std::size_t which, float width) {
        if (width != width_) columns_ = columnsOf(frame_, rows_, width_ = width);
        return columns_.above ? planAbove(frame_, rows_[which], width) : planBeside(frame_, rows_[which], columns_.labels, width);
    }

    Frame& frame_;
    const std::vector<Row> rows_;
    float width_ = -1;                               // of the columns
    Columns columns_;
};

}  // namespace

void addRows(Sheet& sheet, std::vector<Row> rows, int card) {
    std::vector<std::string> below(rows.size());     // values that are whole paragraphs
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (sheet.isLong(rows[i].value, sheet.look().body())) below[i] = std::move(rows[i].value), rows[i].value = "";
    const auto all = std::make_shared<RowCard>(sheet.frame(), std::move(rows));
    for (std::size_t i = 0; i < below.size(); ++i) {
        sheet.add({.height = [all, i](float width) { return all->height(i, width); },
                   .draw = [all, i](const Rect& rect) { all->draw(rect, i); },
                   .card = card,
                   .keepWithNext = !below[i].empty(),
                   .ruled = i > 0});
        if (!below[i].empty()) sheet.paragraph(below[i], sheet.look().body(), card);
    }
}

float rowsHeight(Frame& frame, const std::vector<Row>& rows, float width) {
    RowCard all(frame, rows);
    float sum = 0;
    for (std::size_t i = 0; i < all.count(); ++i) sum += all.height(i, width);
    return sum;
}

void drawRows(Frame& frame, const Rect& rect, const std::vector<Row>& rows) {
    RowCard all(frame, rows);
    float y = rect.y;
    for (std::size_t i = 0; i < all.count(); ++i) {
        const float height = all.height(i, rect.width);
        if (i > 0) rule(frame, {rect.x, y, rect.width, height});
        all.draw({rect.x, y, rect.width, height}, i);
        y += height;
    }
}

}  // namespace ui
