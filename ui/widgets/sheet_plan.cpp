#include <algorithm>

#include "ui/widgets/content.h"
#include "ui/widgets/cut.h"
#include "ui/widgets/pager.h"
#include "ui/widgets/sheet.h"

// Where a sheet's parts stand on the panel.
namespace ui {

Sheet::Plan Sheet::plan(bool paged) {
    for (moved_ = 0; moved_ + 1 < actions_.size() && !actionsFit(paged);) ++moved_;
    return frame_.portrait() ? planRows(paged) : planColumn(paged);
}

float Sheet::highestThatActs(float width) {
    float most = moved_ > 0 ? buttonHeight(frame_, actions_.front(), width) : 0;
    for (const Piece& piece : pieces_)
        if (piece.acts) most = std::max(most, piece.height(width));
    return std::min(most, area_.height / 4);         // what is higher takes what there is
}

// A column stands under the stages; rows leave room for one thing that acts, below where that may begin.
bool Sheet::actionsFit(bool paged) {
    if (!frame_.portrait()) return columnHeight(paged) <= area_.height + lostInSums;
    const float rows = actionRows(frame_, staying(), area_.width).height + look_.size.between;
    const float turn = paged ? pagerHeight(frame_, area_.width, PageCount::between) + look_.size.between : 0;
    return std::max(area_.y, actsFrom(frame_)) + highestThatActs(area_.width) <= area_.bottom() - rows - turn + lostInSums;
}

Sheet::Plan Sheet::planRows(bool paged) {
    Plan plan;
    Rect rest = area_;
    const auto takeBelow = [&](float height) {
        const Rect taken{rest.x, rest.bottom() - height, rest.width, height};
        rest.height -= height + look_.size.between;
        return taken;
    };
    if (!actions_.empty()) {
        const ActionPlan rows = actionRows(frame_, staying(), rest.width);
        const Rect at = takeBelow(rows.height);
        for (const Rect& box : rows.boxes) plan.actions.push_back({at.x + box.x, at.y + box.y, box.width, box.height});
    }
    if (paged) plan.pager = takeBelow(pagerHeight(frame_, rest.width, PageCount::between));
    const float title = titleHeight(rest.width);
    plan.title = {rest.x, rest.y, rest.width, title};
    rest = {rest.x, rest.y + title, rest.width, rest.height - title};
    if (kept_) placeKept(plan, rest);
    plan.pieces = rest;
    return plan;
}

// The explanation goes above it, unless it stands in the column. What acts is not placed higher than anything else that does.
void Sheet::placeKept(Plan& plan, Rect& rest) {
    if (words_ == Words::around && plan.lead.height == 0) plan.lead = cutTop(rest, leadHeight(rest.width), 0);
    if (kept_->acts) cutTop(rest, std::max(0.0F, actsFrom(frame_) - rest.y), 0);
    plan.kept = cutTop(rest, kept_->height(rest.width), look_.size.between);
}

// In the column on the right: actions at its end, above them the page buttons, above these the count. A title and an
// explanation that take fewer lines over the whole panel stand there, where the column can spare that.
Sheet::Plan Sheet::planColumn(bool paged) {
    Plan plan;
    Rect rest = area_;
    const float column = columnHeight(paged), narrow = rest.width - (column > 0 ? columnWidth(paged) + look_.size.padding : 0);
    const auto takeLine = [&](Rect& into, float height) {
        into = {rest.x, rest.y, rest.width, height};
        rest = {rest.x, rest.y + height, rest.width, rest.height - height};
    };
    const auto spares = [&](float height) { return column > 0 && height + column <= area_.height; };
    if (Rect left{rest.x, rest.y, narrow, rest.height}; placeBesideTitle(plan, left)) {
        if (column > 0) placeColumn(plan, rest, paged);
        plan.pieces = left;
        return plan;
    }
    const float title = titleHeight(rest.width), lead = words_ == Words::aside ? 0 : leadHeight(rest.width);
    const bool leadAcross = lead > 0 && lead < leadHeight(narrow) && spares(title + lead);
    if (leadAcross || (title < titleHeight(narrow) && spares(title))) takeLine(plan.title, title);
    if (leadAcross) takeLine(plan.lead, lead);
    if (column > 0) placeColumn(plan, rest, paged), rest.width = narrow;
    if (plan.title.height == 0) takeLine(plan.title, titleHeight(narrow));
    if (kept_) placeKept(plan, rest);
    plan.pieces = rest;
    return plan;
}

// On a low panel, where every line counts.
bool Sheet::placeBesideTitle(Plan& plan, Rect& rest) {
    const float line = frame_.lineHeight(look_.title()), words = frame_.measure(title_, look_.title()).width + look_.size.padding;
    if (!kept_ || kept_->beside == 0 || words + kept_->beside > rest.width) return false;
    const float high = std::max(line, kept_->height(rest.width - words));
    Rect row = cutTop(rest, high, look_.size.between);
    plan.kept = cutRight(row, row.width - words, 0);
    plan.title = {row.x, row.y + (high - line) / 2, words, line};
    if (words_ == Words::around) plan.lead = cutTop(rest, leadHeight(rest.width), 0);
    return true;
}

float Sheet::leadHeight(float width) {
    return explanation_.empty() ? 0 : frame_.measure(explanation_, look_.secondary(), width).height + look_.size.between;
}

float Sheet::titleHeight(float width) {
    return title_.empty() ? 0 : frame_.measure(title_, look_.title(), width).height + look_.size.between;
}

float Sheet::columnWidth(bool paged) {
    return !actions_.empty() ? look_.size.actionColumn : paged ? pagerWidth(frame_) : 0;
}

float Sheet::columnHeight(bool paged) {
    const float actions = actions_.empty() ? 0 : columnActions(columnWidth(paged)).height;
    const float turn = paged ? pagerHeight(frame_, columnWidth(paged), PageCount::inGap) : 0;
    return actions + turn + (actions > 0 && turn > 0 ? look_.size.gap : 0);
}

// Under one another while that leaves room for the page buttons, else side by side.
ActionPlan Sheet::columnActions(float width) {
    const ActionPlan stack = actionStack(frame_, staying(), width);
    const float room = area_.height - pagerHeight(frame_, width, PageCount::inGap) - look_.size.gap;
    return stack.height <= room ? stack : actionRows(frame_, staying(), width);
}

void Sheet::placeColumn(Plan& plan, const Rect& rest, bool paged) {
    const float width = columnWidth(paged), line = frame_.lineHeight(look_.bold()), gap = look_.size.gap;
    const Rect column{rest.right() - width, rest.y, width, rest.height};
    float top = column.bottom();
    const auto takeAbove = [&](float height) {
        top -= height + (top < column.bottom() ? gap : 0);
        return Rect{column.x, top, width, height};
    };
    if (!actions_.empty()) {
        const ActionPlan actions = columnActions(width);
        const Rect at = takeAbove(actions.height);
        for (const Rect& box : actions.boxes) plan.actions.push_back({at.x + box.x, at.y + box.y, box.width, box.height});
    }
    if (paged) plan.pager = takeAbove(pagerHeight(frame_, width, PageCount::inGap));
    const bool counts = paged && frame_.measure(pageCount(88, 88), look_.secondary()).width <= width;
    if (counts && top - column.y > line + gap) plan.count = takeAbove(line);
    plan.countAt = plan.count.height > 0 ? PageCount::elsewhere : PageCount::inGap;
    plan.aside = {column.x, column.y, width, top - column.y - gap};
}

}  // namespace ui
