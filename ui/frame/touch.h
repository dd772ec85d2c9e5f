#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "ui/config.h"
#include "ui/geometry.h"
#include "ui/prompt.h"
#include "ui/widget.h"

namespace ui {

// What the finger did, in mm on the panel as the resident sees it; `when` on a steady clock.
struct Finger {
    enum class Kind { down, move, up } kind = Kind::move;
    Point at;
    std::chrono::milliseconds when{};
};

// Turns what the finger does into taps and strokes, one press or release a frame. Ignores taps that come so soon after
// the screen changed that they were meant for the one before.
class Touch {
public:
    explicit Touch(const PanelConfig& config) : debounce_(config.debounce), keyDebounce_(config.keyDebounce) {}

    void feed(const Finger& finger) { queue_.push_back(finger); }
    bool waiting() const { return !queue_.empty(); }
    void screenChanged(std::chrono::milliseconds now);
    void nextFrame(bool takeInput);
    void displaced(Point mm) { away_ = mm; }         // the frame that is drawn now stands so far from its place

    // Of the frame that is drawn now.
    bool tapped(std::string_view id, const Rect&, Role);
    bool pressed(std::string_view id) const { return down_ && inside_ && held_ == id; }
    std::optional<Stroke> stroke(std::string_view id, const Rect& pad);
    const Stroke& strokeSoFar() const { return stroke_; }
    bool lifted() const { return wentUp_; }
    bool happened() const { return wentDown_ || wentUp_ || moved_; }

private:
    bool dead(std::string_view id, Role) const;
    Rect here(const Rect& place) const { return {place.x + away_.x, place.y + away_.y, place.width, place.height}; }
    void add(const Point&, const Rect& pad);

    std::chrono::milliseconds debounce_, keyDebounce_;
    std::deque<Finger> queue_;
    std::optional<std::chrono::milliseconds> changedAt_;
    std::chrono::milliseconds downAt_{}, upAt_{};
    Stroke path_;                                    // where the finger was in this frame, mm
    Point at_, away_;
    Stroke stroke_;
    std::string held_, lastKey_;                     // the widget under the finger that is down; the key tapped last
    bool down_ = false, wentDown_ = false, wentUp_ = false, moved_ = false, inside_ = false;
};

}  // namespace ui
