#include "ui/keys/walk.h"

#include <algorithm>

#include "ui/theme.h"

namespace ui {
namespace {

constexpr float ring = 1.4F, ringLight = 0.5F;       // mm outside the widget, which is less than half of what is between two

Point middleOf(const Widget& w) { return {w.x + w.width / 2, w.y + w.height / 2}; }

const Widget* touchable(const std::vector<const Widget*>& all, const std::string& id) {
    const auto found = std::ranges::find_if(all, [&](const Widget* w) { return w->id == id && w->enabled; });
    return found == all.end() ? nullptr : *found;
}

}  // namespace

std::vector<const Widget*> walkable(const std::vector<Widget>& widgets) {
    std::vector<const Widget*> all;
    for (auto& w : widgets)
        if (w.role != Role::text && w.role != Role::picture && w.aloud != Aloud::never) all.push_back(&w);
    return all;
}

// Behind the last comes the first: nobody is caught at an end.
void FocusWalk::step(int by, const std::vector<const Widget*>& all) {
    if (all.empty()) return leave();
    const auto count = static_cast<int>(all.size());
    const auto found = std::ranges::find_if(all, [&](const Widget* w) { return w->id == focus_; });
    const int at = found == all.end() ? (by > 0 ? -1 : 0) : static_cast<int>(found - all.begin());
    focus_ = all[static_cast<std::size_t>((at + by + count) % count)]->id;
}

std::optional<Point> FocusWalk::press(PadKey key, const std::vector<Widget>& widgets) {
    const auto all = walkable(widgets);
    if (key == PadKey::up || key == PadKey::down) step(key == PadKey::down ? 1 : -1, all);
    const std::string id = key == PadKey::ok ? focus_ : key == PadKey::back ? "back" : key == PadKey::help ? "help" : "";
    const Widget* touched = touchable(all, id);
    return touched ? std::optional{middleOf(*touched)} : std::nullopt;
}

void drawFocus(Frame& frame, const std::string& id) {
    const auto found = std::ranges::find_if(frame.widgets(), [&](const Widget& w) { return w.id == id && w.role != Role::text; });
    if (id.empty() || found == frame.widgets().end()) return;
    const float mm = 1 / frame.pixels(1);
    const Rect at{found->x * mm, found->y * mm, found->width * mm, found->height * mm};
    const Theme look = theme(frame);
    frame.outline(at.inset(-ringLight), look.colour.card, ringLight, look.size.radius + ringLight);
    frame.outline(at.inset(-ring), look.colour.text, ring - ringLight, look.size.radius + ring);
}

}  // namespace ui
