#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/theme.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/pager.h"
#include "ui/widgets/pages.h"

namespace ui {

// One part of a screen: how high it is at a width, and how it is drawn there.
struct Piece {
    std::function<float(float width)> height;
    std::function<void(const Rect&)> draw;
    int card = 0;                                    // these four as in Part
    bool acts = false;
    bool keepWithNext = false;
    bool stretches = false;
    bool ruled = false;                              // a line parts it from what stands above it in the card, on the same page
    float line = 0;                                  // as in Part; then lines of it are drawn by:
    std::function<void(const Rect&, Lines)> drawLines = {};
    float beside = 0;                                // of a piece that is kept: so wide it can stand beside the title; 0: below
};

// A screen as nearly all are: a title, pieces under one another, actions at the end. What does not fit goes onto pages.
// Portrait: actions and page buttons in rows at the bottom; landscape: in a column on the right.
class Sheet {
public:
    explicit Sheet(Frame&);

    void title(std::string words, Aloud = Aloud::openly);
    // What stands below title and explanation on every page.
    void keep(Piece piece) { kept_ = std::move(piece); }
    // A card of 0 is the ground.
    void paragraph(const std::string& words, const TextStyle&, int card = 0, float indent = 0);
    bool isLong(const std::string& words, const TextStyle&);
    // What belongs to the title, and a remark after all pieces. On a low panel both stand above the actions if they fit
    // there. Empty: nothing.
    void explanation(std::string words) { explanation_ = std::move(words); }
    void remark(std::string words) { remark_ = std::move(words); }
    void add(Piece);
    // The last is the main one. Where the others have no room beside page buttons they stand at the end of the last page.
    void action(Action);
    // An action that can be touched only once the last page was shown; until then `later` says so in its place.
    void actionAtEnd(Action, const std::string& later);
    void hideActions(bool hidden) { hidden_ = hidden; }   // they keep their places, and cannot be seen nor touched yet
    void near() { near_ = true; }                    // what informs stands right above what acts, as a question above its answers
    void centred() { centred_ = true; }              // few pieces stand in the middle instead of on top

    int newCard() { return ++cards_; }
    const Theme& look() const { return look_; }
    Frame& frame() { return frame_; }

    Size pageRoom() { return {plan(true).pieces.width, plan(true).pieces.height}; }   // of a page among many, actions known
    Size actRoom();                                  // on a single page, for what acts below the pieces that there are
    // Draws all of it; the id of the action that was tapped, else empty.
    std::string show();
    std::optional<Answer> answer();                  // the same as an answer

private:
    static constexpr float lostInSums = 0.05F;       // mm

    struct Plan {
        Rect title, lead, kept, pieces, pager, count, aside;
        std::vector<Rect> actions;
        PageCount countAt = PageCount::between;
    };

    Plan plan(bool paged);
    std::vector<Action> staying() const { return {actions_.begin() + static_cast<std::ptrdiff_t>(moved_), actions_.end()}; }
    bool actionsFit(bool paged);
    float highestThatActs(float width);
    void addMoved();
    Plan planWithWords(bool paged);
    Plan planRows(bool paged);
    Plan planColumn(bool paged);
    void placeKept(Plan&, Rect& rest);
    bool placeBesideTitle(Plan&, Rect& rest);
    float titleHeight(float width);
    float columnWidth(bool paged);
    float columnHeight(bool paged);
    ActionPlan columnActions(float width);
    float leadHeight(float width);
    void placeColumn(Plan&, const Rect& rest, bool paged);
    std::vector<Page> pages(const Plan&);
    float cardPadding() const { return look_.size.padding - 1; }
    float spare(const Page&) const;
    void lower(std::vector<Page>&);
    float wordsHeight(const Plan&);
    std::vector<Page> layOut();                      // leaves the plan and the pieces that it is for
    void addWords(const Plan&);
    void drawWords(int page, int pages);
    void drawPieces(const Page&);
    void drawAction(const Rect&, std::size_t which);
    bool waitsForEnd() const;

    Frame& frame_;
    Theme look_;
    Rect area_;
    std::string title_, explanation_, remark_;
    Aloud titleAloud_ = Aloud::openly;
    std::optional<Piece> kept_;
    std::vector<Piece> pieces_;
    std::vector<Action> actions_;
    std::size_t moved_ = 0;                          // so many of them, from the first, stand on the last page
    std::string tapped_;                             // of those
    bool centred_ = false, hidden_ = false, near_ = false;
    // Where explanation and remark stand: in the column, or above and after the pieces.
    enum class Words { aside, around } words_ = Words::aside;
    Plan plan_;
    std::vector<Piece> shown_;                       // pieces, and words that are pieces here
    int cards_ = 0;
};

// Confirm, decline and peek have answers of their own, every other id is Chosen; empty: none.
std::optional<Answer> answerTo(const std::string& id);

}  // namespace ui
