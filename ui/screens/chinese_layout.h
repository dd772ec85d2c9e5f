#pragma once

#include "ui/text_input/composing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/lead.h"

namespace ui {

// `pad` is keys or the square to write in, `choice` what may be taken. What has no height is not shown.
struct ChinesePlaces { Rect otherWay, words, field, ways, choice, pad, confirm; };

// Where everything stands while Chinese is written.
class ChineseLayout {
public:
    ChineseLayout(const Typing&, Frame&, const Composing&, const Action& confirm);

    ChinesePlaces places();

    bool folded() const { return folded_; }          // so low that not everything can stand there at once
    bool fieldOnly() const { return folded_ && !frame_.portrait(); }   // it says itself what belongs there
    bool waysShown();                                // folded: the ways are being chosen among
    bool lettersInField();                           // folded: what is being written stands in the field
    std::vector<LeadLine> words();
    LeadLine wrong();                                // empty: nothing is
    Keys keys(float width);                          // of the way that is open
    static Action otherWay();

private:
    ChinesePlaces tall();
    ChinesePlaces tallFolded();
    ChinesePlaces beside();
    ChinesePlaces low();
    void splitLow(ChinesePlaces&, Rect rest);
    bool byHand() const { return writing_.way() == Way::handwriting; }
    bool brief() const { return frame_.modes().largeText || !frame_.portrait(); }
    void inform(ChinesePlaces&, Rect& rest);
    float informsHeight();
    float confirmHeight();
    float keyRows();
    bool roomForAll();
    bool roomForColumn();
    float columnWidth();
    float line() const { return look_.size.target + look_.size.gap; }
    float fieldHeight() const { return look_.size.target + (frame_.portrait() ? look_.size.title : 0); }
    float padHeight(float width, float most);

    const Typing& typing_;
    Frame& frame_;
    const Theme look_;
    const Rect area_;
    const Composing& writing_;
    const Action& confirm_;
    const bool folded_;
};

}  // namespace ui
