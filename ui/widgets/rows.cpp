#include "ui/widgets/rows.h"

#include <algorithm>

#include "ui/widgets/card.h"

namespace ui {

namespace {

// Where the parts of a row stand, from its upper left corner. A value too long beside its label stands below it.
struct RowPlan { Rect label, value, badge; float height = 0; };

float labelColumn(Frame& frame, const std::vector<Row>& rows, float width) {
    const Theme look = theme(frame);
    float widest = 0;
    for (const Row& row : rows) widest = std::max(widest, frame.measure(row.label, look.secondary()).width);
    return std::min(widest, width * 0.4F);
}

RowPlan planRow(Frame& frame, const Row& row, float labels, float width) {
    const Theme look = theme(frame);
    const float gap = look.size.padding;
    RowPlan plan;
    const Size sign = row.badge.empty() ? Size{} : badgeSize(frame, row.badge, row.tone, width);
    const float badgeRoom = row.badge.empty() ? 0 : sign.width + gap;
    const float beside = width - labels - gap - badgeRoom;
    const float oneLine = frame.measure(row.value, look.body()).width, label = frame.measure(row.label, look.secondary(), labels).height;
    const bool stacked = oneLine > beside && (beside < width * 0.62F || oneLine <= width);
    const float x = stacked ? 0 : labels + gap, room = stacked ? width : beside;
    const float valueHeight = frame.measure(row.value, look.body(), room + 0.5F).height;
    float y = stacked ? frame.measure(row.label, look.secondary(), width - badgeRoom).height : 0;
    plan.label = {0, 0, stacked ? width - badgeRoom : labels + 0.5F, stacked ? y : label};
    plan.badge = {width - sign.width, 0, sign.width, sign.height};
    const float label1 = frame.measure(row.label, look.secondary()).width;
    const bool under = stacked && sign.width > 0 && label1 > width - badgeRoom;      // badge and label do not fit on one line
    if (under) plan.label = {0, 0, width, y = frame.measure(row.label, look.secondary(), width).height};
    else if (stacked) y = std::max(y, sign.height);
    plan.value = {x, y, room + 0.5F, valueHeight};
    if (under) plan.badge.x = 0, plan.badge.y = plan.value.bottom();
    plan.height = std::max({plan.label.bottom(), plan.value.bottom(), plan.badge.bottom()});
    if (!stacked) {                                  // a single line stands level with its badge
        const float line = frame.lineHeight(look.body());
        const float down = std::max(0.0F, (sign.height - line) / 2);
        plan.label.y += down, plan.value.y += down;
        plan.height = std::max(plan.height, plan.value.bottom());
    }
    return plan;
}

Rect moved(Rect rect, float x, float y) { return {rect.x + x, rect.y + y, rect.width, rect.height}; }

float rowHeight(Frame& frame, const std::vector<Row>& rows, std::size_t row, float width) {
    return planRow(frame, rows[row], labelColumn(frame, rows, width), width).height + 2 * theme(frame).size.air;
}

void drawRow(Frame& frame, const Rect& rect, const std::vector<Row>& rows, std::size_t which) {
    const Theme look = theme(frame);
    const Row& row = rows[which];
    const RowPlan plan = planRow(frame, row, labelColumn(frame, rows, rect.width), rect.width);
    const float y = rect.y + look.size.air;
    frame.text(row.label, moved(plan.label, rect.x, y), look.secondary());
    frame.aloud(row.aloud, [&] { frame.text(row.value, moved(plan.value, rect.x, y), look.body()); });
    if (!row.badge.empty()) badge(frame, moved(plan.badge, rect.x, y), row.badge, row.tone);
}

}  // namespace

void addRows(Sheet& sheet, std::vector<Row> rows, int card) {
    Frame& frame = sheet.frame();
    std::vector<std::string> below(rows.size());     // values that are whole paragraphs
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (sheet.isLong(rows[i].value, sheet.look().body())) below[i] = std::move(rows[i].value), rows[i].value = "";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        sheet.add({.height = [&frame, rows, i](float width) { return rowHeight(frame, rows, i, width); },
                   .draw = [&frame, rows, i](const Rect& rect) { drawRow(frame, rect, rows, i); },
                   .card = card,
                   .keepWithNext = !below[i].empty(),
                   .ruled = i > 0});
        if (!below[i].empty()) sheet.paragraph(below[i], sheet.look().body(), card);
    }
}

float rowsHeight(Frame& frame, const std::vector<Row>& rows, float width) {
    float sum = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) sum += rowHeight(frame, rows, i, width);
    return sum;
}

void drawRows(Frame& frame, const Rect& rect, const std::vector<Row>& rows) {
    float y = rect.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float height = rowHeight(frame, rows, i, rect.width);
        if (i > 0) rule(frame, {rect.x, y, rect.width, height});
        drawRow(frame, {rect.x, y, rect.width, height}, rows, i);
        y += height;
    }
}

}  // namespace ui
