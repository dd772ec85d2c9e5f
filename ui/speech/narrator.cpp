#include "ui/speech/narrator.h"

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/volume.h"

namespace ui {
namespace {

const char* nothingTouched(PadKey key) {
    switch (key) {
        case PadKey::back: return _("这一页不能返回。");
        case PadKey::help: return _("这一页没有求助。");
        case PadKey::ok: return _("还没有选。请按上下键。");
        default: return "";
    }
}

}  // namespace

std::string Narrator::greeting(const Modes& modes) const {
    const std::string on = _("语音已打开。");
    return modes.keys ? on + _("按上下键找，按确认键选，按返回键返回，按重复键再听一遍，按求助键求助。") : on;
}

bool Narrator::isAnew(const Moment& now) const {
    return before_->screen != now.screen || before_->modes.language != now.modes.language || before_->attention.page != now.attention.page;
}

std::string Narrator::words(const Moment& now, Ears ears) const {
    if (!before_) return greeting(now.modes) + pageWords(now.widgets, ears);
    if (isAnew(now)) return pageWords(now.widgets, ears);
    const bool acted = before_->attention.acts != now.attention.acts;
    const auto key = acted ? now.attention.key : std::nullopt;
    if (key == PadKey::repeat) return last_;
    if (before_->modes.volume != now.modes.volume) return fmt::format(fmt::runtime(_("音量 {}")), volumeOf(now.modes));
    const bool moved = before_->attention.focus != now.attention.focus, changed = !sameButForNumbers(before_->focus, now.focus);
    std::string all = newWords(before_->widgets, now.widgets, ears, !moved && changed ? Numbers::areNew : Numbers::countOn);
    if (moved || changed || key == PadKey::up || key == PadKey::down || key == PadKey::ok) all += now.focus;
    return all.empty() && key ? nothingTouched(*key) : all;
}

std::optional<std::string> Narrator::follow(const View& view, const std::vector<Widget>& widgets, const Attention& attention, Ears ears) {
    Moment now{view.screen, view.modes, attention, widgets, widgetWords(widgets, attention.focus, ears)};
    const std::string said = words(now, ears);
    const bool acted = before_ && before_->attention.acts != attention.acts;
    continues_ = before_ && !acted && before_->modes == now.modes && !isAnew(now) && std::holds_alternative<Outcome>(view.prompt) && !view.warning;
    before_ = std::move(now);
    if (!said.empty()) last_ = said;
    return said.empty() && !acted ? std::nullopt : std::optional{said};
}

}  // namespace ui
