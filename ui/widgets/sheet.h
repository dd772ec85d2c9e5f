#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/theme.h"
#include "ui/widgets/button.h"
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
};

// A screen as nearly all are: a title, pieces under one another, actions at the end. What does not fit goes onto pages.
// Portrait: actions and page buttons in rows at the bottom; landscape: in a column on the right.
class Sheet {
public:
    explicit Sheet(Frame&);

    void title(std::string words);
    // A card of 0 is the ground.
    void paragraph(const std::string& words, const TextStyle&, int card = 0, float indent = 0);
    // What belongs to the title, and a remark after all pieces. On a low panel both stand above the actions if they fit
    // there. Empty: nothing.
    void explanation(std::string words) { explanation_ = std::move(words); }
    void remark(std::string words) { remark_ = std::move(words); }
    void add(Piece);
    void action(Action);                             // the last is the main one
    // An action that can be touched only once the last page was shown; until then `later` says so in its place.
    void actionAtEnd(Action, const std::string& later);
    void centred() { centred_ = true; }              // few pieces stand in the middle instead of on top

    int newCard() { return ++cards_; }
    const Theme& look() const { return look_; }
    Frame& frame() { return frame_; }

    // Draws all of it; the id of the action that was tapped, else empty.
    std::string show();
    // The same as an answer: confirm, decline and peek have their own, every other id is Chosen.
    std::optional<Answer> answer();

private:
    struct Plan { Rect title, pieces, pager, count, aside; std::vector<Rect> actions; };

    Plan plan(bool paged);
    Plan planRows(bool paged);
    Plan planColumn(bool paged);
    std::vector<Page> pages(const Plan&);
    float wordsHeight(const Plan&);
    void addWords();
    void drawWords(const Plan&, int page, int pages);
    void drawPieces(const Rect&, const Page&);
    void drawPager(const Rect&, int& page, int pages);

    Frame& frame_;
    Theme look_;
    Rect area_;
    std::string title_, explanation_, remark_;
    std::vector<Piece> pieces_;
    std::vector<Action> actions_;
    bool centred_ = false, aside_ = false;
    int cards_ = 0;
};

}  // namespace ui
