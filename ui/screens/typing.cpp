#include <algorithm>

#include "ui/screens/chinese_typing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/content.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/lead.h"
#include "ui/widgets/typed_field.h"

namespace ui {

namespace {

constexpr std::size_t longNumber = 8;                // from so many digits on, in fours

// As people write such numbers: 138 1234 5678, 1126 0001.
std::string grouped(const std::string& text, Keypad kind, std::size_t longest) {
    std::vector<std::size_t> breaks;
    if (kind == Keypad::phone) breaks = {3, 7};
    else if (kind == Keypad::idNumber) breaks = {6, 14};
    else if (kind == Keypad::number && longest >= longNumber && text.find_first_not_of("0123456789") == text.npos)
        for (std::size_t at = 4; at < longest; at += 4) breaks.push_back(at);
    std::string shown;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (std::find(breaks.begin(), breaks.end(), i) != breaks.end()) shown += ' ';
        shown += text[i];
    }
    return shown;
}

class TypingPage {
public:
    TypingPage(const Typing& typing, Frame& frame)
        : typing_{typing}, frame_{frame}, look_{theme(frame)}, area_{content(frame).inset(look_.size.margin, 0)},
          confirm_{.id = "confirm", .label = typing.confirm, .kind = Kind::primary} {}

    std::optional<Answer> draw() {
        if (frame_.portrait()) drawTall();
        else if (!letters() && besideHeight() <= area_.height) drawBeside();
        else drawFlat();
        return answer_;
    }

private:
    bool letters() const { return typing_.keypad == Keypad::letters; }

    void drawTall() {
        const float confirm = buttonHeight(frame_, confirm_, area_.width);
        Rect rest = area_;
        confirmAt({rest.x, rest.bottom() - confirm, rest.width, confirm});
        rest.height -= confirm + look_.size.between;
        const float words = leadHeight(frame_, words_, rest.width), field = fieldHeight(rest.width), informs = words + field + 2 * look_.size.gap;
        // Keys stand where the hand is: at the end, as large as is of use, below what informs.
        const float top = std::max(rest.y + informs, actsFrom(frame_));
        const Keys keys = tallKeys(rest.width, rest.bottom() - top);
        const float most = keysHeight(frame_, keys, letters() ? look_.size.target * 1.3F : look_.size.key);
        const float height = std::min(most, rest.bottom() - top);
        const float y = frame_.modes().reach ? rest.bottom() - height - informs : rest.y;   // in reach mode near the hand
        lead(frame_, {rest.x, y, rest.width, words}, words_);
        drawField({rest.x, y + words + look_.size.gap, rest.width, field});
        press({rest.x, rest.bottom() - height, rest.width, height}, keys);
    }

    // Letters and digits together where there is room for both.
    Keys tallKeys(float width, float room) {
        if (!letters()) return digitKeys(typing_.keypad, false);
        const Keys all = letterKeys(columnsThatFit(frame_, width), true, false);
        return keysHeight(frame_, all, look_.size.target) <= room ? all : letterKeys(columnsThatFit(frame_, width), false, frame_.state("layer") == 1);
    }

    // A low panel: what is typed on the left, keys and confirm on the right.
    void drawBeside() {
        const Keys keys = digitKeys(typing_.keypad, false);
        const float right = area_.width * 0.48F, confirm = buttonHeight(frame_, confirm_, right);
        const Rect column{area_.right() - right, area_.y, right, area_.height};
        confirmAt({column.x, column.bottom() - confirm, right, confirm});
        press({column.x, column.y, right, column.height - confirm - look_.size.gap}, keys);
        const Rect left{area_.x, area_.y, area_.width - right - look_.size.padding, area_.height};
        const float words = leadHeight(frame_, words_, left.width);
        lead(frame_, left, words_);
        drawField({left.x, left.y + words + look_.size.gap, left.width, fieldHeight(left.width)});
    }

    float besideHeight() {
        return keysHeight(frame_, digitKeys(typing_.keypad, false), look_.size.target) + look_.size.gap + look_.size.button;
    }

    // A low panel and keys that need its width: field and confirm side by side above them.
    void drawFlat() {
        const bool digits = frame_.state("layer") == 1;
        const Keys keys = letters() ? letterKeys(columnsThatFit(frame_, area_.width), false, digits) : digitKeys(typing_.keypad, true);
        const float height = keysHeight(frame_, keys, look_.size.target), width = std::min(area_.width * 0.3F, buttonWidth(frame_, confirm_));
        press({area_.x, area_.bottom() - height, area_.width, height}, keys);
        const Rect rest{area_.x, area_.y, area_.width - width - look_.size.gap, area_.height - height - look_.size.gap};
        const bool wrong = !typing_.error.empty();
        const std::string& words = wrong ? typing_.error : typing_.title;
        const TextStyle style = wrong ? coloured(look_.bold(), look_.colour.danger.ink) : look_.title();
        const float said = frame_.measure(words, style, rest.width).height, least = frame_.lineHeight(look_.title()) + look_.size.step;
        const float field = std::max(least, std::min(rest.height - said - 1, fieldHeight(rest.width)));
        const float button = std::max(look_.size.target, field);
        confirmAt({area_.right() - width, rest.bottom() - button, width, button});
        drawField({rest.x, rest.bottom() - field, rest.width, field});
        frame_.text(words, {rest.x, rest.bottom() - field - 1 - said, rest.width, said}, style);
    }

    std::string shown() const { return grouped(typing_.text, typing_.keypad, typing_.longest) + "|"; }

    float fieldHeight(float width) {
        const float room = width - 2 * look_.size.padding;
        return std::max(look_.size.target + 4, frame_.measure(shown(), look_.title(), room).height + look_.size.step);
    }

    void drawField(const Rect& rect) {
        const bool empty = typing_.text.empty();
        typedField(frame_, rect, rect.inset(look_.size.padding, 0),
                   {empty ? typing_.hint : shown(), empty ? look_.secondary() : look_.title(), empty, !typing_.error.empty()});
    }

    void confirmAt(const Rect& rect) {
        if (button(frame_, rect, confirm_)) answer_ = Confirmed{};
    }

    void press(const Rect& rect, const Keys& keys) {
        const std::string key = keypad(frame_, rect, keys);
        if (key == "key_layer") frame_.state("layer") ^= 1;
        else if (!key.empty()) answer_ = Typed{typed(typing_.text, key, typing_.longest)};
    }

    const Typing& typing_;
    Frame& frame_;
    const Theme look_;
    const Rect area_;
    const std::vector<LeadLine> words_{{typing_.title, look_.title()}, {typing_.explanation, look_.secondary()},
                                       {typing_.error, coloured(look_.bold(), look_.colour.danger.ink)}};
    const Action confirm_;
    std::optional<Answer> answer_;
};

}  // namespace

std::optional<Answer> draw(const Typing& typing, Frame& frame) {
    return typing.keypad == Keypad::chinese ? drawChinese(typing, frame) : TypingPage{typing, frame}.draw();
}

}  // namespace ui
