#include <algorithm>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/utf8.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/content.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/grid_pages.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/pager.h"

namespace ui {

namespace {

constexpr std::size_t longestSearched = 24;

void addLetters(Keys& keys, std::string_view letters, int column, int row) {
    for (const char letter : letters) {
        if (column == keys.columns) column = 0, ++row;
        keys.keys.push_back({std::string{"key_"} + static_cast<char>(letter - 'A' + 'a'), std::string(1, letter), 0, column++, row});
    }
}

// Letters only; as QWERTY where ten columns fit. `chinese` empty: no key for it.
Keys searchKeys(int columns, const std::string& chinese) {
    Keys keys{{}, std::min(columns, 10), 3};
    const auto erase = [](int column, int row, int wide) { return Key{"key_delete", _("删除"), glyph::erase, column, row, wide}; };
    if (columns >= 10) {
        addLetters(keys, "QWERTYUIOP", 0, 0);
        addLetters(keys, "ASDFGHJKL", 0, 1);
        addLetters(keys, "ZXCVBNM", 0, 2);
        keys.keys.push_back(chinese.empty() ? erase(7, 2, 3) : erase(9, 1, 1));
        if (!chinese.empty()) keys.keys.push_back({"chinese", chinese, 0, 7, 2, 3});
        return keys;
    }
    addLetters(keys, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 0, 0);
    const int last = 26 / columns, next = 26 % columns;
    keys.keys.push_back(erase(next, last, columns - next));
    keys.rows = last + 1;
    if (!chinese.empty()) keys.keys.push_back({"chinese", chinese, 0, 0, keys.rows++, columns});
    return keys;
}

class SearchPage {
public:
    SearchPage(const Search& search, Frame& frame)
        : search_{search}, frame_{frame}, look_{theme(frame)}, area_{content(frame).inset(look_.size.margin, 0)} {}

    std::optional<Answer> draw() {
        if (frame_.portrait()) drawTall();
        else if (besideHeight() <= area_.height) drawBeside();
        else drawInTurn();
        if (answer_ && std::holds_alternative<Typed>(*answer_)) frame_.state("page") = 0;
        return answer_;
    }

private:
    // What is typed in the third that informs, results under it, keys where the hand is.
    void drawTall() {
        const Keys keys = searchKeys(columnsThatFit(frame_, area_.width), search_.chinese);
        const float acts = actsFrom(frame_), title = frame_.measure(search_.title, look_.title(), area_.width).height;
        const float height = keysHeight(frame_, keys, look_.size.target * (frame_.modes().reach ? 1 : 1.15F)), field = fieldHeight(), used = title + look_.size.step + field;
        const float lowest = acts - used - look_.size.between, middle = area_.y + (acts - area_.y - used) / 2;
        const float y = std::max(area_.y, frame_.modes().reach ? lowest : std::min(lowest, middle));
        frame_.text(search_.title, {area_.x, y, area_.width, title}, look_.title());
        drawField({area_.x, y + title + look_.size.step, area_.width, field});
        const float top = std::max(acts, y + used + look_.size.between);
        if (frame_.modes().largeText) return drawTurning({area_.x, top, area_.width, area_.bottom() - top}, keys);
        press({area_.x, area_.bottom() - height, area_.width, height}, keys);
        drawResults({area_.x, top, area_.width, area_.bottom() - height - look_.size.between - top}, 2);
    }

    // No room for both: a button from the keys to the results and back; if need be, the key for characters beside it.
    void drawTurning(const Rect& rect, const Keys& keys) {
        const Action other = turning(), characters{.id = "chinese", .label = search_.chinese};
        const float height = buttonHeight(frame_, other, rect.width), y = rect.y + height + look_.size.between;
        const Rect rest{rect.x, y, rect.width, rect.bottom() - y};
        const bool low = keysHeight(frame_, keys, look_.size.target) > rest.height, beside = low && !search_.chinese.empty() && !frame_.state("list");
        const float width = beside ? (rect.width - look_.size.gap) / 2 : rect.width;
        if (frame_.state("list")) drawResults(rest, 1);
        else press(rest, low ? searchKeys(columnsThatFit(frame_, rect.width), "") : keys);
        turn({rect.x, rect.y, width, height}, other);
        if (beside && button(frame_, {rect.right() - width, rect.y, width, height}, characters)) answer_ = Chosen{"chinese"};
    }
    Action turning() { return {.id = "turn", .label = frame_.state("list") ? _("键盘") : _("看结果")}; }
    void turn(const Rect& rect, const Action& other) {
        if (button(frame_, rect, other)) frame_.state("list") ^= 1;
    }

    // A low panel: what is typed and the keys on the left, results on the right.
    static constexpr int besideColumns = 7;
    Keys besideKeys() { return searchKeys(besideColumns, search_.chinese); }
    float besideHeight() { return fieldHeight() + look_.size.gap + keysHeight(frame_, besideKeys(), look_.size.target); }

    void drawBeside() {
        const float left = besideColumns * (look_.size.target + look_.size.gap) - look_.size.gap, field = fieldHeight();
        drawField({area_.x, area_.y, left, field});
        press({area_.x, area_.y + field + look_.size.gap, left, area_.height - field - look_.size.gap}, besideKeys());
        const float x = area_.x + left + look_.size.padding;
        drawResults({x, area_.y, area_.right() - x, area_.height}, 1);
    }

    // The same on a low panel: the button stands beside what is typed.
    void drawInTurn() {
        const Action other = turning();
        const float width = buttonWidth(frame_, other), field = std::max(fieldHeight(), buttonHeight(frame_, other, width));
        drawField({area_.x, area_.y, area_.width - width - look_.size.gap, field});
        const Rect rest{area_.x, area_.y + field + look_.size.gap, area_.width, area_.height - field - look_.size.gap};
        if (frame_.state("list")) drawResults(rest, 2);
        else press(rest, searchKeys(columnsThatFit(frame_, area_.width), search_.chinese));
        turn({area_.right() - width, area_.y, width, field}, other);
    }

    float fieldHeight() { return std::max(look_.size.target, frame_.lineHeight(look_.title()) + look_.size.step); }

    void drawField(const Rect& rect) {
        const float pad = look_.size.padding, icon = look_.size.icon;
        card(frame_, rect);
        frame_.outline(rect, look_.colour.primary, look_.colour.outline * 2, look_.size.radius);
        frame_.icon(glyphOf(Icon::search), {rect.x + pad, rect.y + (rect.height - icon) / 2, icon, icon}, look_.colour.primary);
        const Rect words{rect.x + 2 * pad + icon, rect.y, rect.width - 3 * pad - icon, rect.height};
        const bool empty = search_.text.empty();
        frame_.text(empty ? search_.hint : lastOf(search_.text + "|", words.width), words,
                    aligned(empty ? look_.secondary() : look_.title(), Align::left, Place::middle), "typed");
    }

    // The end of it, where it is too long: there it is being written.
    std::string lastOf(const std::string& text, float width) {
        std::string shown = text;
        for (std::size_t cut = 1; frame_.measure(shown, look_.title()).width > width; ++cut) shown = "…" + withoutFirst(text, cut);
        return shown;
    }

    void drawResults(const Rect& rect, int columns) {
        if (search_.results.empty()) return static_cast<void>(frame_.text(search_.heading, rect, look_.bold()));
        Grid grid{search_.results, columns, TileLook::row};
        if (highestRow(frame_, grid, rect.width) > rect.height - pagedHeight(rect.width)) grid.columns = 1;
        const std::string id = gridPages(frame_, rect, search_.heading, grid);
        if (!id.empty()) answer_ = Chosen{id};
    }

    // What a heading and page buttons take.
    float pagedHeight(float width) {
        return frame_.lineHeight(look_.bold()) + look_.size.step + pagerHeight(frame_, width, PageCount::between) + look_.size.gap;
    }

    void press(const Rect& rect, const Keys& keys) {
        const std::string key = keypad(frame_, rect, keys);
        if (key == "chinese") answer_ = Chosen{key};
        else if (!key.empty()) answer_ = Typed{typed(search_.text, key, longestSearched)};
    }

    const Search& search_;
    Frame& frame_;
    const Theme look_;
    const Rect area_;
    std::optional<Answer> answer_;
};

}  // namespace

std::optional<Answer> draw(const Search& search, Frame& frame) { return SearchPage{search, frame}.draw(); }

}  // namespace ui
