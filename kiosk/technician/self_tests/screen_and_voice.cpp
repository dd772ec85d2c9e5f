#include "kiosk/technician/self_tests/self_tests.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

// Somebody touches one target after another, wherever a resident may have to touch.
class ScreenTest final : public SelfTest {
public:
    std::optional<Finding> on(const Event& event) override {
        if (as<ui::Touched>(event)) ++beside_;
        auto* chosen = as<ui::Chosen>(event);
        if (!chosen) return std::nullopt;
        if (chosen->id == "give_up") return Finding{Verdict::failed, "notTouched", ui::targetCount - at_};
        if (chosen->id == "target_" + std::to_string(at_)) ++at_;
        return at_ < ui::targetCount ? std::nullopt : std::optional{judgeTouches(beside_)};
    }
    std::optional<ui::Prompt> prompt() const override {
        return ui::TargetWalk{_("请点靶心"), _("看看画面有没有坏点。"), at_, _("点不到")};
    }

private:
    int at_ = 0, beside_ = 0;
};

class VoiceTest final : public SelfTest {
public:
    explicit VoiceTest(Bench& bench) : bench_(bench) {}
    std::optional<Finding> on(const Event& event) override {
        if (!bench_.voiceTrouble.empty()) return Finding{Verdict::failed, "silent"};
        if (as<ui::Confirmed>(event)) return Finding{Verdict::good, "heard"};
        return std::nullopt;
    }
    std::optional<ui::Prompt> prompt() const override {
        return ui::Board{_("听得见吗？"), {}, {{_("这是语音测试，一二三四五。"), {}}}, {{"skip", _("跳过")}, {"no_answer", _("听不见"), ui::Tone::danger}}, _("听见了")};
    }
    bool speaks() const override { return true; }

private:
    Bench& bench_;
};

}  // namespace

// A finger that slips once or twice is a person's, not the panel's.
Finding judgeTouches(int beside) {
    if (beside <= 2) return {Verdict::good, "allTouched"};
    return {Verdict::warning, "touchedBeside", beside};
}

std::unique_ptr<SelfTest> testScreen(Bench&) { return std::make_unique<ScreenTest>(); }
std::unique_ptr<SelfTest> testVoice(Bench& bench) { return std::make_unique<VoiceTest>(bench); }

}  // namespace kiosk
