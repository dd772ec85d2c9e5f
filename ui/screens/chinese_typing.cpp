#include "ui/screens/chinese_typing.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/text_input/composing.h"
#include "ui/utf8.h"
#include "ui/widgets/button.h"
#include "ui/widgets/candidates.h"
#include "ui/widgets/card.h"
#include "ui/widgets/content.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/ways.h"
#include "ui/widgets/writing_pad.h"

namespace ui {

namespace {

constexpr float roomyKey = 1.25F;                        // of a least target, where there is room

// Where everything stands. `pad` is keys or the square to write in, `choice` what may be taken.
struct Places { Rect words, field, ways, choice, pad, confirm; };

class ChinesePage {
public:
    ChinesePage(const Typing& typing, Frame& frame)
        : typing_{typing}, frame_{frame}, look_{theme(frame)}, area_{content(frame).inset(look_.size.margin, 0)},
          writing_{frame.opened<Composing>()},
          confirm_{.id = "confirm", .label = writing_.empty() ? typing.confirm : _("请先选字"), .kind = Kind::primary, .enabled = writing_.empty()},
          folded_{!frame.portrait() && !roomForColumn()} {}

    std::optional<Answer> draw() {
        const Places at = frame_.portrait() ? tall() : folded_ ? folded() : beside();
        if (at.words.height > 0) drawWords(at.words);
        drawField(at.field);
        if (at.ways.height > 0) drawWays(at.ways);
        if (at.choice.height > 0) drawChoice(at.choice);
        if (at.pad.height > 0) drawPad(at.pad);
        if (at.confirm.height > 0 && button(frame_, at.confirm, confirm_)) answer_ = Confirmed{};
        return answer_;
    }

private:
    bool byHand() const { return writing_.way() == Way::handwriting; }
    float line() const { return look_.size.target + look_.size.gap; }

    // ---- Places

    // The third that informs above; below it what is touched, each at one place whatever the way. Rows of candidates and rows
    // of keys are of one height.
    Places tall() {
        Places at;
        Rect rest = area_;
        at.confirm = cutBottom(rest, brief() ? look_.size.target : buttonHeight(frame_, confirm_, rest.width), look_.size.between);
        at.words = cutTop(rest, wordsHeight(rest.width), look_.size.gap);
        at.field = cutTop(rest, fieldHeight(), look_.size.gap);
        const float acts = std::max(rest.y, frame_.area().height / 3);
        rest = {rest.x, acts, rest.width, rest.bottom() - acts};
        at.ways = cutTop(rest, look_.size.target, look_.size.gap);
        const auto keyRows = static_cast<float>(pinyinKeys(columnsThatFit(frame_, rest.width), false).rows);
        const float rows = std::clamp(std::floor((rest.height + look_.size.gap) / line()) - keyRows, 1.0F, 4.0F);
        const float shown = byHand() ? std::min(rows, 2.0F) : rows;            // the finger needs the room more
        at.choice = cutTop(rest, (rest.height + look_.size.gap) * shown / (rows + keyRows) - look_.size.gap, look_.size.gap);
        at.pad = rest;
        return at;
    }

    // A low panel: the ways and confirm in a column on the right.
    float columnWidth() { return std::max(waysWidth(frame_), buttonWidth(frame_, confirm_)); }
    bool roomForColumn() {
        return area_.width - columnWidth() - look_.size.gap >= 10 * line() - look_.size.gap && area_.height >= 4 * line() + look_.size.button;
    }
    Places beside() {
        Places at;
        Rect rest = area_;
        Rect column = cutRight(rest, area_.width - (10 * line() - look_.size.gap) - look_.size.padding, look_.size.padding);
        at.confirm = cutBottom(column, look_.size.button, look_.size.gap);
        at.ways = column;
        if (rest.height >= wordsHeight(rest.width) + fieldHeight() + 4 * line()) at.words = cutTop(rest, wordsHeight(rest.width), 0);
        at.field = cutTop(rest, fieldHeight(), look_.size.gap);
        splitLow(at, rest);
        return at;
    }

    // Low and in large text: first the ways and the common words, then the keys of the way that was chosen; what may be taken
    // stands where confirm was until it is taken.
    Places folded() {
        Places at;
        Rect rest = area_, head = cutTop(rest, look_.size.target, look_.size.gap);
        const bool overHead = lettersInField();
        if (overHead) at.choice = cutRight(head, head.width * 0.72F, look_.size.gap);
        else at.confirm = cutRight(head, std::min(head.width * 0.4F, buttonWidth(frame_, confirm_)), look_.size.gap);
        if (!overHead && !waysShown()) otherWay(cutRight(head, buttonWidth(frame_, another()), look_.size.gap));
        at.field = head;
        if (waysShown()) at.ways = cutTop(rest, look_.size.target, look_.size.gap), at.choice = rest;
        else if (writing_.way() == Way::pinyin) at.pad = cutBottom(rest, padHeight(rest.width, look_.size.target * roomyKey, rest.height), 0);
        else splitLow(at, rest);
        return at;
    }
    bool waysShown() { return frame_.state("way_chosen") == 0; }
    bool lettersInField() { return folded_ && !waysShown() && writing_.way() == Way::pinyin && !writing_.empty(); }
    static Action another() { return {.id = "other_way", .label = _("换写法")}; }
    void otherWay(const Rect& rect) {
        if (button(frame_, rect, another())) frame_.state("way_chosen") = 0;
    }

    void splitLow(Places& at, Rect rest) {
        if (byHand()) at.choice = cutRight(rest, rest.width * 0.45F, look_.size.gap), at.pad = rest;
        else at.pad = cutBottom(rest, padHeight(rest.width, look_.size.target * roomyKey, rest.height - line()), look_.size.gap), at.choice = rest;
    }

    static Rect cutTop(Rect& from, float height, float gap) {
        const Rect cut{from.x, from.y, from.width, height};
        from = {from.x, from.y + height + gap, from.width, from.height - height - gap};
        return cut;
    }
    static Rect cutBottom(Rect& from, float height, float gap) {
        from.height -= height + gap;
        return {from.x, from.bottom() + gap, from.width, height};
    }
    static Rect cutRight(Rect& from, float width, float gap) {
        from.width -= width + gap;
        return {from.right() + gap, from.y, width, from.height};
    }

    // ---- Words and field

    // In large text and on a low panel the keys need the room of all but one line.
    bool brief() const { return frame_.modes().largeText || !frame_.portrait(); }
    std::string title() const { return brief() && !typing_.error.empty() ? "" : typing_.title; }
    std::string explanation() const { return !typing_.error.empty() ? typing_.error : brief() ? "" : typing_.explanation; }
    TextStyle explaining() const { return typing_.error.empty() ? look_.secondary() : coloured(look_.bold(), look_.colour.danger.ink); }
    float wordsHeight(float width) {
        float height = 0;
        for (const auto& [words, style] : {std::pair{title(), look_.title()}, {explanation(), explaining()}})
            if (!words.empty()) height += frame_.measure(words, style, width).height + 1;
        return height;
    }
    void drawWords(const Rect& rect) {
        float y = rect.y;
        for (const auto& [words, style] : {std::pair{title(), look_.title()}, {explanation(), explaining()}})
            if (!words.empty() && y < rect.bottom()) y += frame_.text(words, {rect.x, y, rect.width, 0}, style).height + 1;
    }

    // Where there is room for the field only, it says itself what belongs there.
    std::string placeholder() {
        if (!folded_) return typing_.hint;
        return typing_.error.empty() ? typing_.title : typing_.error;
    }
    float fieldHeight() const { return look_.size.target + (frame_.portrait() ? look_.size.title : 0); }
    // As large as it fits; of a text that does not fit at all, its end.
    void drawField(const Rect& rect) {
        const bool wrong = !typing_.error.empty(), empty = typing_.text.empty() && !lettersInField();
        if (lettersInField() && frame_.tapped("candidate_lead", rect, lead(), Role::key)) takeLetters();
        const Rect inner = rect.inset(look_.size.padding, look_.size.step);
        card(frame_, rect);
        frame_.outline(rect, wrong ? look_.colour.danger.ink : look_.colour.primary, look_.colour.outline * 2, look_.size.radius);
        std::string shown = lettersInField() ? typing_.text + lead() + "|" : empty ? placeholder() : typing_.text + "|";
        TextStyle style = !empty ? look_.title() : wrong && folded_ ? explaining() : look_.secondary();
        const auto fits = [&] { return frame_.measure(shown, style, inner.width).height <= inner.height + 0.1F; };
        if (!fits() && !empty) style = look_.bold();
        while (!fits() && lengthOf(shown) > 2) shown = "…" + withoutFirst(shown, shown.starts_with("…") ? 2 : 1);
        frame_.aloud(empty ? Aloud::openly : Aloud::privately,
                     [&] { frame_.text(shown, inner, aligned(style, Align::left, Place::middle), "typed"); });
    }

    // ---- What is touched

    void drawWays(const Rect& rect) {
        const auto chosen = ways(frame_, rect, folded_ ? std::nullopt : std::optional{writing_.way()});
        if (!chosen) return;
        if (*chosen != writing_.way()) writing_.change(*chosen);
        frame_.state("way_chosen") = 1;
        frame_.state("layer") = 0;
    }

    void drawChoice(const Rect& rect) {
        if (!writing_.works()) return note(rect, _("这种写法现在用不了，请换一种。"));
        if (full()) return note(rect, fmt::format(fmt::runtime(_("写满了，最多 {} 个字。")), typing_.longest));
        if (writing_.empty()) return drawCommonWords(rect);
        const Candidates all{"candidate", writing_.candidates(), lettersInField() ? "" : lead(), writing_.way() == Way::pinyin};
        const auto taken = candidates(frame_, rect, all, writing_.page);
        if (all.words.empty()) note(besideLead(frame_, rect, all), _("还没有这样的字"));
        if (!taken) return;
        if (*taken == leadTaken) takeLetters();
        else append(writing_.take(*taken));
    }
    void takeLetters() {
        append(lead());
        writing_.clear();
    }
    void note(const Rect& rect, const std::string& words) {
        frame_.text(words, rect, aligned(limited(look_.secondary(), 2), Align::left, Place::middle));
    }
    void drawCommonWords(Rect rect) {
        const std::string advice = folded_ && waysShown() ? _("请选一种写法，常用的词点一下就行。") : adviceOn(writing_.way());
        const float height = frame_.measure(advice, look_.secondary(), rect.width).height;
        const bool room = typing_.words.empty() || height + look_.size.gap + look_.size.target <= rect.height;
        if (room && height <= rect.height) frame_.text(advice, cutTop(rect, height, look_.size.gap), look_.secondary());
        if (typing_.words.empty()) return;
        const auto taken = candidates(frame_, rect, {"word", typing_.words}, frame_.state("words_page"));
        if (taken) append(typing_.words[*taken]);
    }

    // What was written so far, as people know it.
    std::string lead() const {
        std::string shown = writing_.way() == Way::code ? "U+" : "";
        for (const char key : writing_.keys()) {
            if (writing_.way() == Way::strokes) shown += key == 'h' ? "一" : key == 's' ? "丨" : key == 'p' ? "丿" : key == 'n' ? "丶" : "乛";
            else shown += key >= 'a' && key <= 'z' ? static_cast<char>(key - 'a' + 'A') : key;
        }
        return byHand() ? "" : shown;
    }

    Keys keys(float width) {
        const int columns = columnsThatFit(frame_, width);
        if (writing_.way() == Way::pinyin) return pinyinKeys(columns, frame_.state("layer") == 1);
        if (writing_.way() == Way::code) return codeKeys(columns);
        return strokeKeys(!frame_.portrait());
    }
    float padHeight(float width, float key, float most) { return std::min(most, keysHeight(frame_, keys(width), key)); }

    void drawPad(Rect rect) {
        if (!byHand()) return press(keypad(frame_, rect, keys(rect.width)));
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
    const Rect area_;
    Composing& writing_;
    const Action confirm_;
    const bool folded_;                              // so low that not everything can stand there at once
    std::optional<Answer> answer_;
};

}  // namespace

std::optional<Answer> drawChinese(const Typing& typing, Frame& frame) { return ChinesePage{typing, frame}.draw(); }

}  // namespace ui
