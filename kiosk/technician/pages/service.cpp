#include "kiosk/technician/page.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

constexpr std::size_t longestReason = 30;

// Out of service with a reason that residents read, and back.
class ServicePage final : public TechnicianPage {
public:
    explicit ServicePage(Bench& bench) : bench_(bench) {}

    ui::Prompt prompt(ui::Language) const override {
        if (bench_.hall.outOfServiceReason()) return stopped();
        if (typed_) return ui::Typing{_("停用原因"), _("写给办事的人看，一句话就够。"), *typed_, {}, ui::Keypad::chinese, longestReason, {}, _("停用")};
        ui::Choice choice{_("停用本机"), _("选一个原因，办事的人会看到。"), {}, {}};
        for (auto& reason : reasons()) choice.options.push_back({reason.id, reason.words, {}});
        choice.options.push_back({"own_words", _("自己写原因"), {}, {}, ui::Tone::plain, ui::Icon::apply});
        return choice;
    }

    void on(const Event& event) override {
        if (auto* typed = as<ui::Typed>(event); typed && typed_) typed_ = typed->text;
        if (as<ui::Confirmed>(event)) return confirmed();
        if (auto* chosen = as<ui::Chosen>(event)) choose(chosen->id);
    }

    bool back() override {
        bool within = typed_.has_value();
        typed_.reset();
        return within;
    }

private:
    // What is kept is the msgid: each resident reads it in their own language, whatever the technician's is.
    struct Reason { const char *id, *msgid, *words; };
    static std::vector<Reason> reasons() {
        return {{"reason_paper", "正在换纸，马上就好。", _("正在换纸，马上就好。")},
                {"reason_device", "设备有故障，正在等修理。", _("设备有故障，正在等修理。")},
                {"reason_network", "正在维护网络，请稍后再来。", _("正在维护网络，请稍后再来。")},
                {"reason_closed", "服务点今天不开门。", _("服务点今天不开门。")}};
    }

    ui::Prompt stopped() const {
        auto& site = bench_.desk.config.site;
        ui::Board board{_("已经停用"), {}, {}, {{"in_service", _("恢复服务"), ui::Tone::primary, ui::Icon::check}}, {}};
        board.entries = {{_("原因"), {_(bench_.hall.outOfServiceReason()->c_str())}}, {_("可以去"), {site.elsewhere.empty() ? _("没有写别的终端在哪里（kiosk.toml 的 elsewhere）") : site.elsewhere}},
                         {_("管理员"), {site.keeperPhone}}};
        return board;
    }

    void choose(const std::string& id) {
        if (id == "in_service") return bench_.hall.putInService();
        if (id == "own_words") typed_.emplace();
        for (auto& reason : reasons())
            if (id == reason.id) bench_.hall.takeOutOfService(reason.msgid);
    }

    void confirmed() {
        if (!typed_ || typed_->empty()) return;
        bench_.hall.takeOutOfService(*typed_);
        typed_.reset();
    }

    Bench& bench_;
    std::optional<std::string> typed_;
};

}  // namespace

std::unique_ptr<TechnicianPage> makeServicePage(Bench& bench) { return std::make_unique<ServicePage>(bench); }

}  // namespace kiosk
