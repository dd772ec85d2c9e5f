#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/fonts.h"
#include "ui/frame/line_breaker.h"

struct ImDrawList;

namespace ui {

// A text set in lines, in pixels.
struct Paragraph {
    struct Row { std::string words; float width; std::size_t begin, end; };   // bytes [begin, end) of the text
    std::vector<Row> rows;
    float width = 0;                                 // of the widest row
    bool cut = false;                                // more rows than were allowed
};
// What a text's looks depend on, in pixels.
struct Setting {
    float em = 16;
    Weight weight = Weight::regular;
    float width = 0;                                 // 0: one row
    int rows = 0;                                    // at most; 0: any
    float leading = 0;                               // from row to row, in ems; 0: as the face has it
    bool operator==(const Setting&) const = default;
};

// Sets and draws text: faces for rare characters, line breaks, a cache of what was set.
class Typesetter {
public:
    explicit Typesetter(Fonts& fonts) : fonts_(fonts) {}

    const Paragraph& set(std::string_view words, const Setting&);   // valid until the next call
    float rowHeight(const Setting&);
    float em(float capital, Weight);                 // whose capitals are so high
    // One row, on whole pixels; `top` is where its row begins.
    void draw(ImDrawList&, const Paragraph::Row&, const Setting&, float left, float top, std::uint32_t colour);
    void forget() { cache_.clear(); }

private:
    struct Known { std::string words; Setting setting; Paragraph paragraph; };
    std::string legible(std::string_view words, Weight);
    Paragraph build(std::string_view words, const Setting&);
    void cut(Paragraph&, const Setting&);
    std::vector<Advance> advances(std::string_view words, const Setting&);

    Fonts& fonts_;
    LineBreaker breaker_;
    std::unordered_map<std::size_t, Known> cache_;
};

}  // namespace ui
