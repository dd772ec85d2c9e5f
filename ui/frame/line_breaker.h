#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace ui {

// A line of a wrapped text: bytes [begin, end) of it, blanks at its end left out, and its width in pixels.
struct Line { std::size_t begin = 0, end = 0; float width = 0; };

// Where a byte's character begins, and how wide it is drawn; one entry a character, in order.
struct Advance { std::size_t at = 0; float width = 0; };

// Breaks texts where Chinese and English may be broken (UAX 14, ICU): no 。 or ， begins a line, words stay whole.
// What has no such place and is too wide (a long number) is broken anywhere. No paragraph ends in a line of one or two
// characters: the line above gives it some.
class LineBreaker {
public:
    LineBreaker();
    ~LineBreaker();

    // width 0: only at line feeds.
    std::vector<Line> wrap(std::string_view text, const std::vector<Advance>&, float width);

private:
    struct Icu;
    std::unique_ptr<Icu> icu_;                       // opened with the first text that needs it
};

}  // namespace ui
