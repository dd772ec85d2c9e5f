#include "ui/widgets/sheet.h"

#include <algorithm>
#include <utility>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/content.h"
#include "ui/widgets/pager.h"

namespace ui {

Sheet::Sheet(Frame& frame) : frame_{frame}, look_{theme(frame)}, area_{content(frame)} {
    area_ = area_.inset(look_.size.margin, 0);
}

void Sheet::title(std::string words, Aloud aloud) { title_ = std::move(words), titleAloud_ = aloud; }

void Sheet::add(Piece piece) { pieces_.push_back(std::move(piece)); }

void Sheet::action(Action action) { actions_.push_back(std::move(action)); }

void Sheet::actionAtEnd(Action action, const std::string& later) {
    action.later = later;
    action.enabled = frame_.state("seen_to_the_end") != 0;
    actions_.push_back(std::move(action));
}

float Sheet::wordsHeight(const Plan& plan) {
    const auto height = [&](const std::string& words) {
        return words.empty() ? 0 : frame_.measure(words, look_.secondary(), plan.aside.width).height + look_.size.gap;
    };
    return height(explanation_) + height(remark_);
}

// Explanation and remark as pieces of their own, as there is no other room.
void Sheet::addWords(const Plan& plan) {
    const std::size_t own = pieces_.size();
    if (plan.lead.height == 0 && !explanation_.empty()) paragraph(explanation_, look_.secondary());
    shown_.insert(shown_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(own), pieces_.end());
    pieces_.resize(own);
    if (!remark_.empty()) paragraph(remark_, look_.secondary());
    shown_.insert(shown_.end(), pieces_.begin() + static_cast<std::ptrdiff_t>(own), pieces_.end());
    pieces_.resize(own);
}

std::vector<Page> Sheet::pages(const Plan& plan) {
    std::vector<Part> parts;
    for (const Piece& piece : shown_) {
        const float width = plan.pieces.width - (piece.card ? 2 * look_.size.padding : 0);
        parts.push_back({piece.height(width), piece.card, piece.acts, piece.keepWithNext, piece.stretches, piece.line});
    }
    return paginate(parts, plan.pieces.height,
                    {.gap = look_.size.between, .padding = cardPadding(), .actsFrom = actsFrom(frame_) - plan.pieces.y, .centred = centred_});
}

// What a page leaves free above its first part that acts.
float Sheet::spare(const Page& page) const {
    float bottom = -look_.size.between;
    for (const Placed& placed : page.parts) {
        const Piece& piece = shown_[placed.part];
        if (piece.acts) return placed.top - bottom - look_.size.between;
        bottom = placed.top + placed.height + (piece.card ? cardPadding() : 0);
    }
    return plan_.pieces.height - page.height;
}

// What informs comes down to what acts, title and all, on every page alike: in reach mode, and where they belong together.
void Sheet::lower(std::vector<Page>& pages) {
    if ((!frame_.modes().reach && !near_) || std::none_of(shown_.begin(), shown_.end(), [](const Piece& piece) { return piece.acts; })) return;
    float by = plan_.pieces.height;
    for (const Page& page : pages) by = std::min(by, spare(page));
    const auto acting = [&](const Placed& placed) { return shown_[placed.part].acts; };
    for (Page& page : pages) {
        const auto first = std::find_if(page.parts.begin(), page.parts.end(), acting);
        const float until = first == page.parts.end() ? plan_.pieces.height : first->top;
        for (auto* list : {&page.parts, &page.cards})
            for (Placed& placed : *list)
                if (placed.top < until) placed.top += by;
    }
    plan_.title.y += by;
}

void Sheet::drawWords(int page, int pages) {
    if (!title_.empty()) frame_.aloud(titleAloud_, [&] { frame_.text(title_, plan_.title, look_.title()); });
    if (plan_.lead.height > 0) frame_.text(explanation_, plan_.lead, look_.secondary());
    if (plan_.count.height > 0) frame_.text(pageCount(page, pages), plan_.count, aligned(look_.secondary(), Align::centre));
    if (words_ != Words::aside) return;
    float y = plan_.aside.y;
    for (const std::string& words : {explanation_, remark_})
        if (!words.empty()) y += frame_.text(words, {plan_.aside.x, y, plan_.aside.width, 0}, look_.secondary()).height + look_.size.gap;
}

void Sheet::drawPieces(const Page& page) {
    const Rect& at = plan_.pieces;
    for (const Placed& box : page.cards) card(frame_, {at.x, at.y + box.top, at.width, box.height});
    int above = 0;                                   // the card of what stands there
    for (const Placed& placed : page.parts) {
        const Piece& piece = shown_[placed.part];
        const Rect whole{at.x, at.y + placed.top, at.width, placed.height}, rect = piece.card ? whole.inset(look_.size.padding, 0) : whole;
        if (std::exchange(above, piece.card) == piece.card && piece.ruled) rule(frame_, rect);
        if (placed.lines.count > 0) piece.drawLines(rect, placed.lines);
        else piece.draw(rect);
    }
}

void Sheet::drawAction(const Rect& rect, std::size_t which) {
    if (!hidden_ && button(frame_, rect, actions_[which])) tapped_ = actions_[which].id;
}

void Sheet::addMoved() {
    for (std::size_t i = 0; i < moved_; ++i)
        shown_.push_back({.height = [this, i](float width) { return buttonHeight(frame_, actions_[i], width); },
                          .draw = [this, i](const Rect& rect) { drawAction(rect, i); },
                          .acts = true});
}

// A plan, and the pieces with the words that have no other room.
Sheet::Plan Sheet::planWithWords(bool paged) {
    words_ = Words::aside;
    shown_ = pieces_;
    Plan found = plan(paged);
    if (wordsHeight(found) > found.aside.height) {
        words_ = Words::around;
        found = plan(paged);
        addWords(found);
    }
    addMoved();
    return found;
}

Size Sheet::actRoom() {
    const Plan at = planWithWords(false);
    const float used = shown_.empty() ? 0 : pages(at).back().height + look_.size.between;
    return {at.pieces.width, at.pieces.height - std::max(used, actsFrom(frame_) - at.pieces.y) - lostInSums};
}

// On one page if all of it fits there, else with page buttons.
std::vector<Page> Sheet::layOut() {
    std::vector<Page> all;
    for (const bool paged : {false, true}) {
        plan_ = planWithWords(paged);
        all = pages(plan_);
        if (all.size() == 1) break;
    }
    lower(all);
    return all;
}

std::string Sheet::show() {
    const std::vector<Page> all = layOut();
    int& page = frame_.state("page");
    const int count = static_cast<int>(all.size());
    page = std::clamp(page, 0, count - 1);
    if (page == count - 1) frame_.state("seen_to_the_end") = 1;

    drawWords(page, count);
    if (kept_) kept_->draw(plan_.kept);
    drawPieces(all[static_cast<std::size_t>(page)]);
    for (std::size_t i = moved_; i < actions_.size(); ++i)
        drawAction(plan_.actions[i - moved_], i);
    if (count > 1) pager(frame_, plan_.pager, plan_.countAt, page, count, waitsForEnd() ? Kind::primary : Kind::secondary);
    return tapped_;
}

// An action that comes only with the last page: until then turning on is what there is to do.
bool Sheet::waitsForEnd() const {
    return std::any_of(actions_.begin(), actions_.end(), [](const Action& action) { return !action.enabled && !action.later.empty(); });
}

std::optional<Answer> Sheet::answer() { return answerTo(show()); }

std::optional<Answer> answerTo(const std::string& id) {
    if (id.empty()) return std::nullopt;
    if (id == "confirm") return Confirmed{};
    if (id == "decline") return Declined{};
    if (id == "peek") return Peek{};
    return Chosen{id};
}

}  // namespace ui
