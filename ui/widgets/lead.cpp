#include "ui/widgets/lead.h"

namespace ui {

namespace {
constexpr float betweenLines = 1;                    // mm
}

float leadHeight(Frame& frame, const std::vector<LeadLine>& lines, float width) {
    float height = 0;
    for (const LeadLine& line : lines)
        if (!line.words.empty()) height += frame.measure(line.words, line.style, width).height + betweenLines;
    return height;
}

void lead(Frame& frame, const Rect& rect, const std::vector<LeadLine>& lines) {
    float y = rect.y;
    for (const LeadLine& line : lines)
        if (!line.words.empty()) y += frame.text(line.words, {rect.x, y, rect.width, 0}, line.style).height + betweenLines;
}

}  // namespace ui
