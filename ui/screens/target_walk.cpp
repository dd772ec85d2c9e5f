#include <algorithm>

#include <fmt/format.h>

#include "ui/widgets/button.h"

namespace ui {

namespace {

constexpr float edge = 1;                            // mm from the panel's: nobody touches the frame itself

// Where residents touch: on a high panel nothing of theirs is above a third of it.
Rect touchedPart(const Frame& frame) {
    const Rect panel = frame.area().inset(edge);
    const float top = frame.portrait() ? frame.area().height / 3 : panel.y;
    return {panel.x, top, panel.width, panel.bottom() - top};
}

// Nine of them, from the upper left to the lower right: corners, edges, the middle.
Rect targetAt(const Frame& frame, int which) {
    const Rect part = touchedPart(frame);
    const float size = theme(frame).size.target;
    const auto column = static_cast<float>(which % 3), row = static_cast<float>(which / 3);
    return {part.x + column * (part.width - size) / 2, part.y + row * (part.height - size) / 2, size, size};
}

// Between the rows of targets, so that nothing is covered whichever is to be touched.
Rect betweenRows(const Frame& frame, int above) {
    const Rect upper = targetAt(frame, above * 3), lower = targetAt(frame, above * 3 + 3);
    const float gap = theme(frame).size.gap;
    return {upper.x, upper.bottom() + gap, touchedPart(frame).width, lower.y - upper.bottom() - 2 * gap};
}

void drawTarget(Frame& frame, const Rect& at) {
    const Theme look = theme(frame);
    const Point middle{at.x + at.width / 2, at.y + at.height / 2};
    frame.fill(at, look.colour.button.ground, look.size.radius);
    frame.circle(middle, at.width * 0.36F, look.colour.button.ink);
    frame.circle(middle, at.width * 0.22F, look.colour.button.ground);
    frame.circle(middle, at.width * 0.08F, look.colour.button.ink);
}

void sayWords(Frame& frame, const TargetWalk& walk) {
    const Theme look = theme(frame);
    const Rect room = frame.portrait() ? Rect{0, 0, frame.area().width, frame.area().height / 3}.inset(look.size.margin)
                                       : betweenRows(frame, 0).inset(look.size.margin, 0);
    const std::string title = fmt::format("{}  {} / {}", walk.title, walk.at + 1, targetCount);
    const float height = frame.measure(title, look.title(), room.width).height;
    frame.text(title, {room.x, room.y, room.width, height}, aligned(look.title(), Align::centre));
    frame.text(walk.explanation, {room.x, room.y + height + 1, room.width, 0}, aligned(look.secondary(), Align::centre));
}

bool givenUp(Frame& frame, const TargetWalk& walk) {
    const Action action{.id = "give_up", .label = walk.giveUp};
    const Rect room = betweenRows(frame, 1);
    const float width = std::min(room.width - 2 * theme(frame).size.margin, buttonWidth(frame, action));
    const float height = buttonHeight(frame, action, width);
    return button(frame, {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height}, action);
}

}  // namespace

std::optional<Answer> draw(const TargetWalk& walk, Frame& frame) {
    const std::string id = fmt::format("target_{}", walk.at);
    const Rect at = targetAt(frame, walk.at);
    sayWords(frame, walk);
    const bool hit = frame.tapped(id, at, fmt::format("{}", walk.at + 1));
    drawTarget(frame, at);
    if (givenUp(frame, walk)) return Chosen{"give_up"};
    if (hit) return Chosen{id};
    return std::nullopt;
}

}  // namespace ui
