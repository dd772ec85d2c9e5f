#include "ui/widgets/drawings.h"

#include <algorithm>

#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

// A square of 100 x 100 units in the middle of a rectangle, as large as fits.
class Canvas {
public:
    Canvas(Frame& frame, const Rect& into) : frame_{frame}, unit_{std::min(into.width / 100, into.height / 100)} {
        left_ = into.x + (into.width - 100 * unit_) / 2;
        top_ = into.y + (into.height - 100 * unit_) / 2;
    }
    Rect rect(float x, float y, float width, float height) const {
        return {left_ + x * unit_, top_ + y * unit_, width * unit_, height * unit_};
    }
    void fill(float x, float y, float width, float height, Colour colour, float radius = 0) {
        frame_.fill(rect(x, y, width, height), colour, radius * unit_);
    }
    void outline(float x, float y, float width, float height, Colour colour, float radius) {
        frame_.outline(rect(x, y, width, height), colour, 1.2F * unit_, radius * unit_);
    }
    void icon(char32_t glyph, float x, float y, float size, Colour colour) { frame_.icon(glyph, rect(x, y, size, size), colour); }

private:
    Frame& frame_;
    float unit_, left_, top_;
};

constexpr char32_t arrowDown = 0xF046;

}  // namespace

void drawCardOnReader(Frame& frame, const Rect& rect) {
    const Palette colour = theme(frame).colour;
    Canvas canvas{frame, rect};
    canvas.fill(18, 4, 64, 41, colour.pressedCard, 4);
    canvas.outline(18, 4, 64, 41, colour.primary, 4);
    for (const auto& [y, width] : {std::pair{11.0F, 28.0F}, {18.0F, 22.0F}, {25.0F, 25.0F}}) canvas.fill(24, y, width, 3.4F, colour.track, 1.7F);
    canvas.fill(24, 36, 46, 3.4F, colour.track, 1.7F);
    canvas.icon(0xF004, 57, 9, 22, colour.primary);
    canvas.icon(arrowDown, 42, 48, 16, colour.primary);
    canvas.fill(8, 68, 84, 26, colour.track, 5);
    canvas.fill(24, 73, 52, 3, colour.primary, 1.5F);
    canvas.icon(0xF5D2, 42, 77, 15, colour.text);
}

void drawCodeAtScanner(Frame& frame, const Rect& rect) {
    const Palette colour = theme(frame).colour;
    Canvas canvas{frame, rect};
    canvas.fill(28, 4, 44, 42, colour.code.ground, 3);
    canvas.outline(28, 4, 44, 42, colour.primary, 3);
    canvas.icon(0xF432, 34, 9, 32, colour.code.ink);
    canvas.icon(arrowDown, 42, 48, 16, colour.primary);
    canvas.fill(8, 68, 84, 26, colour.track, 5);
    canvas.fill(20, 74, 60, 4, colour.danger.ink, 2);
    canvas.icon(0xF433, 43, 80, 12, colour.text);
}

}  // namespace ui
