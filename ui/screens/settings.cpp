#include "ui/screens/settings.h"

#include <algorithm>
#include <functional>

#include "ui/text.h"
#include "ui/widgets/content.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/switch_tile.h"
#include "ui/widgets/volume.h"

namespace ui {

namespace {

// As everyone finds it who comes; who walks with the keypad keeps keys and voice, without which there is no way on.
Modes standardFor(const Modes& modes) {
    Modes standard;
    standard.keys = modes.keys;
    standard.voice = modes.keys && modes.voice;
    return standard;
}

struct SettingsCell {
    std::function<float(float width)> height;
    std::function<void(const Rect&)> draw;
};

class SettingsPage {
public:
    SettingsPage(const Surround& around, Frame& frame) : frame_{frame}, around_{around}, look_{theme(frame)}, switches_{modeSwitches(frame, around)} {}

    SettingsAnswer draw() {
        Sheet sheet{frame_};
        sheet.title(_("看听设置"));
        const bool brief = !frame_.portrait() && frame_.modes().largeText;   // eleven lines are all there is
        if (!brief) sheet.explanation(_("点一下打开或关闭，您走后自动恢复。"));
        if (standardFor(frame_.modes()) != frame_.modes()) sheet.action({.id = "settings_restore", .label = _("恢复标准"), .glyph = glyph::restore});
        sheet.action({.id = "settings_done", .label = _("完成"), .kind = Kind::primary});
        layOut(sheet.actRoom());
        for (std::size_t first = 0; first < cells_.size(); first += columns_)
            sheet.add({.height = [this, first](float width) { return rowHeight(first, width); },
                       .draw = [this, first](const Rect& rect) { drawRow(first, rect); },
                       .acts = true});
        const std::string id = sheet.show();
        if (id == "settings_restore") answer_ = ModesSet{standardFor(frame_.modes())};
        return {answer_, id == "settings_done"};
    }

private:
    // As large as all of it fits on one page; else on as few pages as may be.
    void layOut(const Size& room) {
        for (const auto& [columns, look] : {std::pair{1, SwitchLook::flat}, {2, SwitchLook::tall}, {2, SwitchLook::narrow}})
            if (legible(columns, look, room.width) && gridHeight(room.width) <= room.height) return;
        if (!legible(2, SwitchLook::narrow, room.width) && !legible(1, SwitchLook::flat, room.width)) fill(SwitchLook::narrow);
    }
    bool legible(int columns, SwitchLook look, float width) {
        columns_ = static_cast<std::size_t>(columns);
        const auto fits = [&](const ModeSwitch& s) { return switchFits(frame_, s, columns == 1 ? width : (width - look_.size.gap) / 2, look); };
        fill(look);
        return std::all_of(switches_.begin(), switches_.end(), fits);
    }
    void fill(SwitchLook look) {
        cells_.clear();
        for (const ModeSwitch& s : switches_)
            cells_.push_back({[this, &s, look](float w) { return switchTileHeight(frame_, s, w, look); },
                              [this, &s, look](const Rect& rect) {
                                  if (switchTile(frame_, rect, "settings_" + s.id, s, look)) answer_ = ModesSet{s.after};
                              }});
        if (around_.canSpeak)
            cells_.push_back({[this, look](float w) { return volumeHeight(frame_, w, look); },
                              [this, look](const Rect& rect) { if (const auto after = volume(frame_, rect, look)) answer_ = ModesSet{*after}; }});
    }

    // Alone in its row: it takes all of it.
    float cellWidth(std::size_t first, float width) const {
        return columns_ == 1 || first + 1 == cells_.size() ? width : (width - look_.size.gap) / 2;
    }
    float rowHeight(std::size_t first, float width) const {
        float height = 0;
        for (std::size_t i = first; i < std::min(first + columns_, cells_.size()); ++i)
            height = std::max(height, cells_[i].height(cellWidth(first, width)));
        return height;
    }
    float gridHeight(float width) const {
        float height = -look_.size.between;
        for (std::size_t first = 0; first < cells_.size(); first += columns_) height += rowHeight(first, width) + look_.size.between;
        return height;
    }
    void drawRow(std::size_t first, const Rect& rect) const {
        float x = rect.x;
        for (std::size_t i = first; i < std::min(first + columns_, cells_.size()); ++i) {
            const float width = cellWidth(first, rect.width);
            cells_[i].draw({x, rect.y, width, rect.height});
            x += width + look_.size.gap;
        }
    }

    Frame& frame_;
    const Surround& around_;
    const Theme look_;
    const std::vector<ModeSwitch> switches_;
    std::vector<SettingsCell> cells_;
    std::size_t columns_ = 1;
    std::optional<Answer> answer_;
};

}  // namespace

SettingsAnswer drawSettings(const Surround& around, Frame& frame) { return SettingsPage{around, frame}.draw(); }

}  // namespace ui
