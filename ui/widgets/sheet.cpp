#include "ui/widgets/sheet.h"

#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/card.h"
#include "ui/widgets/content.h"
#include "ui/widgets/pager.h"

namespace ui {

Sheet::Sheet(Frame& frame) : frame_{frame}, look_{theme(frame)}, area_{content(frame)} {
    area_ = area_.inset(look_.size.margin, 0);
}

void Sheet::title(std::string words) { title_ = std::move(words); }

void Sheet::add(Piece piece) { pieces_.push_back(std::move(piece)); }

void Sheet::action(Action action) { actions_.push_back(std::move(action)); }

void Sheet::actionAtEnd(Action action, const std::string& later) {
    if (!frame_.state("seen_to_the_end")) action.label = later, action.enabled = false;
    actions_.push_back(std::move(action));
}

Sheet::Plan Sheet::plan(bool paged) { return frame_.portrait() ? planRows(paged) : planColumn(paged); }

Sheet::Plan Sheet::planRows(bool paged) {
    Plan plan;
    Rect rest = area_;
    const auto takeBelow = [&](float height) {
        const Rect taken{rest.x, rest.bottom() - height, rest.width, height};
        rest.height -= height + look_.size.between;
        return taken;
    };
    if (!actions_.empty()) {
        const ActionPlan rows = actionRows(frame_, actions_, rest.width);
        const Rect at = takeBelow(rows.height);
        for (const Rect& box : rows.boxes) plan.actions.push_back({at.x + box.x, at.y + box.y, box.width, box.height});
    }
    if (paged) plan.pager = takeBelow(pagerHeight(frame_, rest.width, true));
    const float title = title_.empty() ? 0 : frame_.measure(title_, look_.title(), rest.width).height + look_.size.between;
    plan.title = {rest.x, rest.y, rest.width, title};
    plan.pieces = {rest.x, rest.y + title, rest.width, rest.height - title};
    return plan;
}

Sheet::Plan Sheet::planColumn(bool paged) {
    Plan plan;
    Rect rest = area_;
    if (!actions_.empty() || paged) {
        const float width = look_.size.actionColumn, line = frame_.lineHeight(look_.bold());
        const Rect column{rest.right() - width, rest.y, width, rest.height};
        const ActionPlan stack = actionStack(frame_, actions_, width);
        float top = column.bottom() - stack.height;
        for (const Rect& box : stack.boxes) plan.actions.push_back({column.x, top + box.y, box.width, box.height});
        const auto takeAbove = [&](float height) {
            top -= look_.size.gap + height;
            return Rect{column.x, top, width, height};
        };
        if (paged) plan.pager = takeAbove(pagerHeight(frame_, width, false));
        if (paged && top - column.y > line + look_.size.gap) plan.count = takeAbove(line);
        plan.aside = {column.x, column.y, width, top - column.y - look_.size.gap};
        rest.width -= width + look_.size.padding;
    }
    const float title = title_.empty() ? 0 : frame_.measure(title_, look_.title(), rest.width).height + look_.size.between;
    plan.title = {rest.x, rest.y, rest.width, title};
    plan.pieces = {rest.x, rest.y + title, rest.width, rest.height - title};
    return plan;
}

float Sheet::wordsHeight(const Plan& plan) {
    const auto height = [&](const std::string& words) {
        return words.empty() ? 0 : frame_.measure(words, look_.secondary(), plan.aside.width).height + look_.size.gap;
    };
    return height(explanation_) + height(remark_);
}

// Explanation and remark as pieces of their own, as there is no room aside.
void Sheet::addWords() {
    if (!remark_.empty()) paragraph(remark_, look_.secondary());
    if (explanation_.empty()) return;
    paragraph(explanation_, look_.secondary());
    std::rotate(pieces_.begin(), pieces_.end() - 1, pieces_.end());
}

std::vector<Page> Sheet::pages(const Plan& plan) {
    std::vector<Part> parts;
    for (const Piece& piece : pieces_) {
        const float width = plan.pieces.width - (piece.card ? 2 * look_.size.padding : 0);
        parts.push_back({piece.height(width), piece.card, piece.acts, piece.keepWithNext, piece.stretches});
    }
    const Rect panel = frame_.area();
    const float actsFrom = frame_.portrait() ? panel.height / 3 - plan.pieces.y : 0;
    return paginate(parts, plan.pieces.height,
                    {.gap = look_.size.between, .padding = look_.size.padding - 1, .actsFrom = actsFrom, .centred = centred_});
}

void Sheet::drawWords(const Plan& plan, int page, int pages) {
    if (!title_.empty()) frame_.text(title_, plan.title, look_.title());
    if (plan.count.height > 0) frame_.text(pageCount(page, pages), plan.count, aligned(look_.secondary(), Align::centre));
    if (!aside_) return;
    float y = plan.aside.y;
    for (const std::string& words : {explanation_, remark_})
        if (!words.empty()) y += frame_.text(words, {plan.aside.x, y, plan.aside.width, 0}, look_.secondary()).height + look_.size.gap;
}

void Sheet::drawPieces(const Rect& at, const Page& page) {
    for (const Placed& box : page.cards) card(frame_, {at.x, at.y + box.top, at.width, box.height});
    for (const Placed& placed : page.parts) {
        const Piece& piece = pieces_[placed.part];
        const Rect rect{at.x, at.y + placed.top, at.width, placed.height};
        piece.draw(piece.card ? rect.inset(look_.size.padding, 0) : rect);
    }
}

std::string Sheet::show() {
    Plan at = plan(false);
    aside_ = at.aside.width > 0 && wordsHeight(at) <= at.aside.height;
    if (!aside_) addWords();
    std::vector<Page> all = pages(at);
    if (all.size() > 1) {
        at = plan(true);
        if (aside_ && wordsHeight(at) > at.aside.height) aside_ = false, addWords();
        all = pages(at);
    }
    int& page = frame_.state("page");
    const int count = static_cast<int>(all.size());
    page = std::clamp(page, 0, count - 1);
    if (page == count - 1) frame_.state("seen_to_the_end") = 1;

    drawWords(at, page, count);
    drawPieces(at.pieces, all[static_cast<std::size_t>(page)]);
    std::string tapped;
    for (std::size_t i = 0; i < actions_.size(); ++i)
        if (button(frame_, at.actions[i], actions_[i])) tapped = actions_[i].id;
    if (count > 1) pager(frame_, at.pager, frame_.portrait(), page, count);
    return tapped;
}

std::optional<Answer> Sheet::answer() {
    const std::string id = show();
    if (id.empty()) return std::nullopt;
    if (id == "confirm") return Confirmed{};
    if (id == "decline") return Declined{};
    if (id == "peek") return Peek{};
    return Chosen{id};
}

}  // namespace ui
