#include "ui/frame.h"

#include <algorithm>
#include <utility>

#include "ui/frame/parts.h"

namespace ui {

Frame::Frame(Fonts& fonts, const PanelConfig& config)
    : parts_(new Parts{fonts, config, static_cast<float>(config.width / config.widthMm), Touch(config), {}, Typesetter(fonts)}) {}
Frame::~Frame() = default;

void Frame::begin(const Modes& modes, bool takeInput) {
    parts_->modes = modes;
    parts_->widgets.clear();
    parts_->away = {};
    parts_->page.clear();
    parts_->statesBefore = parts_->states;
    parts_->pictures.nextFrame();
    parts_->touch.nextFrame(takeInput);
    parts_->list = ImGui::GetBackgroundDrawList();
    parts_->glyphs = ImGui::GetIO().Fonts->TexData;
}

bool Frame::settled() const {
    return !parts_->touch.happened() && parts_->states == parts_->statesBefore &&
           parts_->glyphs == ImGui::GetIO().Fonts->TexData;
}

void Frame::forgetScreen(std::chrono::milliseconds now) {
    parts_->states.clear();
    parts_->opened.reset();
    parts_->typesetter.forget();
    parts_->touch.screenChanged(now);
}

Touch& Frame::touch() { return parts_->touch; }

Rect Frame::area() const {
    return {0, 0, static_cast<float>(parts_->config.width) / parts_->pixelsPerMm,
            static_cast<float>(parts_->config.height) / parts_->pixelsPerMm};
}
const Modes& Frame::modes() const { return parts_->modes; }
const Brand& Frame::brand() const { return parts_->config.brand; }
float Frame::scale() const { return parts_->modes.largeText ? 1.4F : 1.F; }
float Frame::pixels(float mm) const { return parts_->px(mm); }

bool Frame::tapped(std::string_view id, const Rect& rect, std::string_view words, Role role) {
    parts_->remember(id, words, rect, role, parts_->inert == 0);
    return parts_->inert == 0 && parts_->touch.tapped(id, rect, role);
}
bool Frame::tappedUnseen(std::string_view id, const Rect& rect) { return parts_->inert == 0 && parts_->touch.tapped(id, rect, Role::button); }
bool Frame::pressed(std::string_view id) const { return parts_->inert == 0 && parts_->touch.pressed(id); }

void Frame::disabled(std::string_view id, const Rect& rect, std::string_view words, Role role) {
    parts_->remember(id, words, rect, role, false);
}

std::optional<Stroke> Frame::stroke(std::string_view id, const Rect& pad, std::string_view words) {
    parts_->remember(id, words, pad, Role::pad, parts_->inert == 0);
    return parts_->inert == 0 ? parts_->touch.stroke(id, pad) : std::nullopt;
}
const Stroke& Frame::strokeSoFar() const { return parts_->touch.strokeSoFar(); }
bool Frame::touched() const { return parts_->touch.lifted(); }

void Frame::inert(const std::function<void()>& draw) {
    ++parts_->inert;
    draw();
    --parts_->inert;
}

// The strictest wins: what is never said is not said to a headset either.
void Frame::aloud(Aloud aloud, const std::function<void()>& draw) {
    const Aloud around = std::exchange(parts_->aloud, std::max(parts_->aloud, aloud));
    draw();
    parts_->aloud = around;
}

void Frame::describe(std::string_view state) { parts_->widgets.back().state = state; }

int& Frame::state(std::string_view id) {
    if (!parts_->apart.empty()) return parts_->states[parts_->apart + std::string(id)];
    auto found = parts_->states.find(id);
    return found != parts_->states.end() ? found->second : parts_->states.emplace(id, 0).first->second;
}

void Frame::apart(std::string_view name, const std::function<void()>& draw) {
    const std::string around = std::exchange(parts_->apart, std::string(name) + "/");
    draw();
    parts_->apart = around;
}

void Frame::turnTo(std::string_view page) { parts_->page = page; }
const std::string& Frame::page() const { return parts_->page; }

std::unique_ptr<Opened>& Frame::slot() { return parts_->opened; }

const std::vector<Widget>& Frame::widgets() const { return parts_->widgets; }

}  // namespace ui
