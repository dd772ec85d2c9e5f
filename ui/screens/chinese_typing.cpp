#include "ui/screens/chinese_typing.h"

#include <fmt/format.h>

#include "ui/screens/chinese_layout.h"
#include "ui/text.h"
#include "ui/utf8.h"
#include "ui/widgets/chinese_choice.h"
#include "ui/widgets/cut.h"
#include "ui/widgets/typed_field.h"
#include "ui/widgets/ways.h"
#include "ui/widgets/writing_pad.h"

namespace ui {

namespace {

class ChinesePage {
public:
    ChinesePage(const Typing& typing, Frame& frame)
        : typing_{typing}, frame_{frame}, look_{theme(frame)}, writing_{frame.opened<Composing>()},
          confirm_{.id = "confirm", .label = writing_.empty() ? typing.confirm : _("请先选字"), .kind = Kind::primary, .enabled = writing_.empty()},
          layout_{typing, frame, writing_, confirm_} {}

    std::optional<Answer> draw() {
        const ChinesePlaces at = layout_.places();
        if (at.otherWay.height > 0 && button(frame_, at.otherWay, ChineseLayout::otherWay())) frame_.state("way_chosen") = 0;
        if (at.words.height > 0) lead(frame_, at.words, layout_.words());
        drawField(at.field);
        if (at.ways.height > 0) drawWays(at.ways);
        if (at.choice.height > 0) drawChoice(at.choice);
        if (at.pad.height > 0) drawPad(at.pad);
        if (at.confirm.height > 0 && button(frame_, at.confirm, confirm_)) answer_ = Confirmed{};
        return answer_;
    }

private:
    // As large as it fits; of a text that does not fit at all, its end. Where there is room for the field only, it says itself
    // what belongs there.
    void drawField(const Rect& rect) {
        const bool letters = layout_.lettersInField(), empty = typing_.text.empty() && !letters;
        if (letters && frame_.tapped("candidate_lead", rect, writtenSoFar(writing_), Role::key)) takeLetters();
        TypedField field{typing_.hint, look_.secondary(), empty, !typing_.error.empty()};
        if (layout_.fieldOnly()) field.words = typing_.title;
        if (layout_.fieldOnly() && field.wrong) field.words = layout_.wrong().words, field.style = layout_.wrong().style;
        const Rect words = rect.inset(look_.size.padding, look_.size.step);
        if (!empty) {
            field.words = typing_.text + (layout_.lettersInField() ? writtenSoFar(writing_) : "") + "|";
            field.style = look_.title();
            if (frame_.measure(field.words, field.style, words.width).height > words.height + 0.1F) field.style = look_.bold();
        }
        field.words = endOf(frame_, field.words, words, field.style);
        typedField(frame_, rect, words, field);
    }

    void drawWays(const Rect& rect) {
        const auto chosen = ways(frame_, rect, layout_.folded() ? std::nullopt : std::optional{writing_.way()});
        if (!chosen) return;
        if (*chosen != writing_.way()) writing_.change(*chosen);
        frame_.state("way_chosen") = 1;
        frame_.state("layer") = 0;
    }

    void drawChoice(const Rect& rect) {
        ChineseChoice choice{.commonWords = typing_.words, .advice = adviceOn(writing_.way()), .instead = {}, .leadShown = !layout_.lettersInField()};
        if (layout_.folded() && layout_.waysShown()) choice.advice = _("请选一种写法，常用的词点一下就行。");
        if (full()) choice.instead = fmt::format(fmt::runtime(_("写满了，最多 {} 个字。")), typing_.longest);
        if (!writing_.works()) choice.instead = _("这种写法现在用不了，请换一种。");
        if (const auto taken = chineseChoice(frame_, rect, choice, writing_)) append(*taken);
    }

    void drawPad(Rect rect) {
        if (writing_.way() != Way::handwriting) return press(keypad(frame_, rect, layout_.keys(rect.width)));
        // Beside the square, what takes back: a stroke or a character, and the whole of it.
        float width = look_.size.target * 1.5F;
        for (const std::string words : {_("撤一笔"), _("重写"), _("删除")})
            width = std::max(width, frame_.measure(words, look_.bold()).width + 2 * look_.size.step);
        press(keypad(frame_, cutRight(rect, width, look_.size.gap), writingKeys(!writing_.empty())));
        if (auto stroke = writingPad(frame_, rect, writing_.strokes()); stroke && !full()) writing_.add(std::move(*stroke));
    }

    void press(const std::string& key) {
        if (key.empty() || (full() && key != "key_delete")) return;
        if (key == "key_layer") frame_.state("layer") ^= 1, writing_.clear();
        else if (key == "key_clear") writing_.clear();
        else if (key == "key_delete" && !writing_.empty()) writing_.removeLast();
        else if (key.size() == 5 && composes(key.back())) writing_.add(key.back());
        else answer_ = Typed{typed(typing_.text, key, typing_.longest)};
    }
    // Digits beside pinyin stand for themselves.
    bool composes(char key) const { return writing_.way() != Way::pinyin || key > '9'; }

    void takeLetters() {
        append(writtenSoFar(writing_));
        writing_.clear();
    }
    bool full() const { return lengthOf(typing_.text) >= typing_.longest; }
    void append(const std::string& words) {
        std::string text = typing_.text + words;
        while (lengthOf(text) > typing_.longest) text = withoutLast(std::move(text));
        if (lengthOf(text) == typing_.longest) writing_.clear();
        answer_ = Typed{std::move(text)};
    }

    const Typing& typing_;
    Frame& frame_;
    const Theme look_;
    Composing& writing_;
    const Action confirm_;
    ChineseLayout layout_;
    std::optional<Answer> answer_;
};

}  // namespace

std::optional<Answer> drawChinese(const Typing& typing, Frame& frame) { return ChinesePage{typing, frame}.draw(); }

}  // namespace ui
