#include <algorithm>

#include "kiosk/technician/page.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

constexpr int step = 10, quietest = 10;

// How loud the voice and how bright the panel is, for every resident from now on.
class LevelsPage final : public TechnicianPage {
public:
    explicit LevelsPage(Bench& bench) : bench_(bench) {}

    ui::Prompt prompt(ui::Language) const override {
        ui::Adjust adjust{_("音量和亮度"), bench_.backlight.there() ? "" : _("这块屏幕的亮度不能在这里调。"), {}, {}};
        if (hasVoice()) {
            adjust.levels.push_back({"volume", _("语音音量"), volume()});
            adjust.buttons.push_back({"hear", _("听一听")});
        }
        if (bench_.backlight.there()) adjust.levels.push_back({"brightness", _("屏幕亮度"), bench_.backlight.percent()});
        if (refused_) adjust.explanation = _("亮度没有调成：系统不让写。");
        return adjust;
    }

    void on(const Event& event) override {
        auto* chosen = as<ui::Chosen>(event);
        if (!chosen) return;
        refused_ = false;
        if (chosen->id == "hear") ++heard_;
        if (chosen->id == "volume_less") setVolume(volume() - step);
        if (chosen->id == "volume_more") setVolume(volume() + step);
        if (chosen->id == "brightness_less") setBrightness(bench_.backlight.percent() - step);
        if (chosen->id == "brightness_more") setBrightness(bench_.backlight.percent() + step);
    }
    bool speaks() const override { return heard_ > 0; }
    int place() const override { return heard_; }    // a new screen is read out from its beginning

private:
    bool hasVoice() const { return bench_.desk.config.voice.engine != ui::VoiceConfig::Engine::none; }
    int volume() const { return bench_.volume.value_or(bench_.desk.config.voice.volume); }

    void setVolume(int percent) {
        bench_.volume = std::clamp(percent, quietest, 100);
        bench_.desk.journal.keepSetting("volume", std::to_string(*bench_.volume));
    }
    void setBrightness(int percent) {
        int kept = std::clamp(percent, quietest, 100);
        refused_ = !bench_.backlight.set(kept);
        if (!refused_) bench_.desk.journal.keepSetting("brightness", std::to_string(kept));
    }

    Bench& bench_;
    bool refused_ = false;
    int heard_ = 0;
};

}  // namespace

std::unique_ptr<TechnicianPage> makeLevelsPage(Bench& bench) { return std::make_unique<LevelsPage>(bench); }

}  // namespace kiosk
