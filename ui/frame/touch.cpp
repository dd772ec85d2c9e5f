#include "ui/frame/touch.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

// A finger rolls a little while it is lifted.
constexpr float roll = 3;                            // mm

}  // namespace

void Touch::screenChanged(std::chrono::milliseconds now) {
    changedAt_ = now;
    held_.clear();                                   // what was pressed is gone; lifting the finger taps nothing
    stroke_.clear();
}

// Takes all moves up to one press or release.
void Touch::nextFrame(bool takeInput) {
    if (wentUp_) held_.clear();
    wentDown_ = wentUp_ = moved_ = false;
    path_.clear();
    away_ = {};
    while (takeInput && !queue_.empty() && !wentDown_ && !wentUp_) {
        const Finger finger = queue_.front();
        queue_.pop_front();
        at_ = finger.at;
        path_.push_back(at_);
        if (finger.kind == Finger::Kind::move) { moved_ = down_; continue; }
        wentDown_ = finger.kind == Finger::Kind::down;
        wentUp_ = !wentDown_ && down_;
        down_ = wentDown_;
        if (wentDown_) held_.clear();
        (wentDown_ ? downAt_ : upAt_) = finger.when;
    }
}

bool Touch::dead(std::string_view id, Role role) const {
    const auto quiet = role == Role::key ? keyDebounce_ : debounce_;
    if (changedAt_ && downAt_ < *changedAt_ + quiet) return true;
    return role == Role::key && lastKey_ == id && downAt_ < upAt_ + keyDebounce_;
}

bool Touch::tapped(std::string_view id, const Rect& rect, Role role) {
    if (wentDown_ && held_.empty() && here(rect).contains(at_.x, at_.y) && !dead(id, role)) held_ = id;
    if (held_ != id) return false;
    inside_ = here(rect).inset(-roll).contains(at_.x, at_.y);
    if (!wentUp_ || !inside_) return false;
    lastKey_ = role == Role::key ? held_ : "";
    return true;
}

std::optional<Stroke> Touch::stroke(std::string_view id, const Rect& pad) {
    if (wentDown_ && held_.empty() && here(pad).contains(at_.x, at_.y)) held_ = id, stroke_.clear();
    if (held_ != id || pad.width <= 0) return std::nullopt;
    inside_ = true;
    // The path of the frame in which it went down begins where the finger was before.
    for (auto p = wentDown_ ? path_.end() - 1 : path_.begin(); p != path_.end(); ++p) add(*p, here(pad));
    if (!wentUp_) return std::nullopt;
    return std::exchange(stroke_, {});
}

void Touch::add(const Point& p, const Rect& pad) {
    const Point point{std::clamp((p.x - pad.x) / pad.width, 0.F, 1.F),
                      std::clamp((p.y - pad.y) / pad.width, 0.F, pad.height / pad.width)};
    if (stroke_.empty() || !(stroke_.back() == point)) stroke_.push_back(point);
}

}  // namespace ui
