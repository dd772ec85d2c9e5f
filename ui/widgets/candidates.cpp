#include "ui/widgets/candidates.h"

#include <algorithm>
#include <cmath>

#include "ui/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

constexpr float roomyRow = 1.15F, highestRow = 1.4F;       // rows, of a least target: on a high panel; at most

struct CandidateCell { std::size_t word; int column, row, columns; };
struct CandidatePage { std::vector<CandidateCell> cells; std::size_t next = 0; };

class CandidateBoard {
public:
    CandidateBoard(Frame& frame, const Rect& rect, const Candidates& all)
        : frame_{frame}, look_{theme(frame)}, rect_{rect}, all_{all}, rows_{std::max(1, candidateRows(frame, rect.height))},
          columns_{std::max(1, static_cast<int>((rect.width + look_.size.gap) / (look_.size.target + look_.size.gap)))} {}

    std::optional<std::size_t> draw(int& page) {
        if (!all_.lead.empty()) lead();
        if (fill(0, columns_).next < all_.words.size()) turn(page);
        for (const CandidateCell& cell : pageNumber(page).cells) word(cell);
        return tapped_;
    }

    Rect besideLead() const { return at(leadSpan(), 0, columns_ - leadSpan()); }

private:
    // Beyond one page, a place at the end is the page buttons': one column, or two cells of the only row.
    int withButtons() const { return columns_ - (rows_ > 1 ? 1 : 2); }
    float cellWidth() const { return (rect_.width + look_.size.gap) / static_cast<float>(columns_); }
    // Not so high that it looks like a bar.
    float cellHeight() const {
        return std::min((rect_.height + look_.size.gap) / static_cast<float>(rows_), look_.size.target * highestRow + look_.size.gap);
    }
    Rect at(int column, int row, int columns) const {
        return {rect_.x + static_cast<float>(column) * cellWidth(), rect_.y + static_cast<float>(row) * cellHeight(),
                static_cast<float>(columns) * cellWidth() - look_.size.gap, cellHeight() - look_.size.gap};
    }
    int span(const std::string& words, int most) const {
        const float width = frame_.measure(words, style()).width + 2 * look_.size.step;
        return std::clamp(static_cast<int>(std::ceil((width + look_.size.gap) / cellWidth())), 1, most);
    }

    CandidatePage fill(std::size_t from, int columns) const {
        CandidatePage page{{}, from};
        int column = all_.lead.empty() ? 0 : leadSpan(), row = 0;
        for (; page.next < all_.words.size(); ++page.next) {
            const int wide = span(all_.words[page.next], columns);
            if (column + wide > columns) column = 0, ++row;
            if (row >= rows_) break;
            page.cells.push_back({page.next, column, row, wide});
            column += wide;
        }
        return page;
    }
    CandidatePage pageNumber(int wanted) const {
        const bool more = fill(0, columns_).next < all_.words.size();
        CandidatePage page = fill(0, more ? withButtons() : columns_);
        while (wanted-- > 0) page = fill(page.next, withButtons());
        return page;
    }

    void turn(int& page) {
        const int shown = page;
        if (shown > 0 && turner("previous_page", _("上一页"), glyph::previous, at(withButtons(), 0, 1))) --page;
        const Rect last = rows_ > 1 ? at(columns_ - 1, rows_ - 1, 1) : at(columns_ - 1, 0, 1);
        if (pageNumber(shown).next < all_.words.size() && turner("next_page", _("下一页"), glyph::forward, last)) ++page;
    }
    bool turner(const char* id, const char* words, char32_t sign, const Rect& rect) {
        const bool tapped = frame_.tapped(id, rect, words, Role::key);
        frame_.fill(rect, frame_.pressed(id) ? look_.colour.pressedCard : look_.colour.info.ground, look_.size.radius);
        frame_.outline(rect, look_.colour.edge, look_.colour.outline, look_.size.radius);
        frame_.icon(sign, {rect.x + (rect.width - look_.size.icon) / 2, rect.y + (rect.height - look_.size.icon) / 2, look_.size.icon, look_.size.icon},
                    look_.colour.info.ink);
        return tapped;
    }

    int leadSpan() const { return span(all_.lead, std::max(1, columns_ / 2 - 1)); }
    void lead() {
        const std::string id = all_.id + "_lead";
        const Rect rect = at(0, 0, leadSpan());
        if (all_.leadAnswers && frame_.tapped(id, rect, all_.lead, Role::key)) tapped_ = leadTaken;
        if (!all_.leadAnswers) frame_.disabled(id, rect, all_.lead, Role::key);
        frame_.fill(rect, frame_.pressed(id) ? look_.colour.pressedCard : look_.colour.info.ground, look_.size.radius);
        write(fitting(all_.lead, rect.width - look_.size.step), rect, look_.colour.info.ink);
    }
    // Its end, where the finger is.
    std::string fitting(std::string words, float width) const {
        while (words.size() > 1 && frame_.measure(words, style()).width > width) words.erase(0, 1);
        return words;
    }

    void word(const CandidateCell& cell) {
        const std::string id = all_.id + "_" + std::to_string(cell.word);
        const Rect rect = at(cell.column, cell.row, cell.columns);
        if (frame_.tapped(id, rect, all_.words[cell.word], Role::key)) tapped_ = cell.word;
        pressableCard(frame_, id, rect);
        write(all_.words[cell.word], rect, look_.colour.text);
    }
    // As large as the row allows; what is longer than a row, on several lines.
    TextStyle style() const { return frame_.lineHeight(look_.title()) <= cellHeight() - look_.size.gap ? look_.title() : look_.bold(); }
    void write(const std::string& words, const Rect& rect, Colour ink) {
        const bool wide = frame_.measure(words, style()).width > rect.width;
        frame_.text(words, rect, aligned(coloured(wide ? look_.bold() : style(), ink), Align::centre, Place::middle));
    }

    Frame& frame_;
    const Theme look_;
    const Rect rect_;
    const Candidates& all_;
    const int rows_, columns_;
    std::optional<std::size_t> tapped_;
};

}  // namespace

int candidateRows(Frame& frame, float height) {
    const Sizes size = theme(frame).size;
    return static_cast<int>((height + size.gap) / (size.target * (frame.portrait() ? roomyRow : 1) + size.gap));
}

Rect besideLead(Frame& frame, const Rect& rect, const Candidates& all) { return CandidateBoard{frame, rect, all}.besideLead(); }

std::optional<std::size_t> candidates(Frame& frame, const Rect& rect, const Candidates& all, int& page) {
    return CandidateBoard{frame, rect, all}.draw(page);
}

}  // namespace ui
