#pragma once

#include <string>
#include <vector>

#include "ui/panel.h"
#include "ui/png.h"

namespace ui {

// A screen without SDL and without a window: draws, lets a robot's finger tap by widget id, and shows the pixels.
// Time stands still unless told to pass.
class Headless {
public:
    explicit Headless(PanelConfig config = quickPanel(), FontConfig fonts = {})
        : config_(config), panel_(config, fonts),
          pixels_(static_cast<std::size_t>(config.width) * static_cast<std::size_t>(config.height), 0xFF00FF) {}

    static PanelConfig quickPanel() {                // 1080 x 1920 without debounce
        PanelConfig config;
        config.debounce = config.keyDebounce = std::chrono::milliseconds(0);
        return config;
    }

    std::vector<Answer> show(const Panel::Draw& draw, std::uint64_t screen = 1, const Modes& modes = {}) {
        auto answers = panel_.build(screen, modes, now, draw);
        changed.clear();
        panel_.paint(surface(), [this](const Area& part) { changed.push_back(part); });
        return answers;
    }
    std::vector<Answer> show(const View& view) {
        return show([&](Frame& frame) { return ui::draw(view, frame); }, view.screen, view.modes);
    }

    const Widget* find(const std::string& id) const {
        for (auto& widget : panel_.widgets()) if (widget.id == id) return &widget;
        return nullptr;
    }
    bool sees(const std::string& words) const {
        for (auto& widget : panel_.widgets()) if (widget.words.find(words) != std::string::npos) return true;
        return false;
    }
    void down(Point pixel) { panel_.feed(Finger::Kind::down, pixel, now); }
    void move(Point pixel) { panel_.feed(Finger::Kind::move, pixel, now); }
    void up(Point pixel) { panel_.feed(Finger::Kind::up, pixel, now); }
    void tap(Point pixel) { down(pixel), up(pixel); }
    bool tap(const std::string& id) {
        const Widget* widget = find(id);
        if (widget) tap(middle(*widget));
        return widget;
    }
    static Point middle(const Widget& w) { return {w.x + w.width / 2, w.y + w.height / 2}; }

    Surface surface() { return {pixels_.data(), config_.width, config_.height, config_.width}; }
    std::uint32_t pixel(int x, int y) { return surface().row(y)[x] & 0xFFFFFF; }
    const std::vector<Widget>& widgets() const { return panel_.widgets(); }
    void savePng(const std::filesystem::path& path) { ui::savePng(surface(), path); }
    Panel& panel() { return panel_; }

    std::chrono::milliseconds now{1000};
    std::vector<Area> changed;                       // by the last show

private:
    PanelConfig config_;
    Panel panel_;
    std::vector<std::uint32_t> pixels_;
};

}  // namespace ui
