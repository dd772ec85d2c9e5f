#include <fmt/format.h>

#include <algorithm>

#include "kiosk/certificate_tile.h"
#include "kiosk/inquiry.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

constexpr std::size_t longestPurpose = 20;           // openapi.yaml: CopyRequest takes 30

// 电子证照: which there are, and of one of them a copy for one purpose. What it is for and the day stand across the paper, so that
// nobody can use it for anything else.
class CertificateCopy final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        day_ = std::chrono::floor<std::chrono::seconds>(desk.time.now);
        if (std::exchange(asked_, true)) return;     // coming back: the list is still there
        inquiry_.begin(desk, draft, Inquiry::Needs::session, [](const Draft& asked) { return platform::ListCertificates{asked.token}; });
    }
    void leave(Desk& desk, Draft&) override { inquiry_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = inquiry_.prompt()) return *instead;
        if (all_.empty()) return failurePage(Failure::noCertificates, site_);
        if (over_) return failurePage(Failure::certificateOver, site_, {{"title", over_->title}});
        switch (at_) {
            case At::list: return list(draft);
            case At::purpose: return purposes(draft);
            case At::words: return words(draft);
            case At::check: break;
        }
        return check(draft);
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (auto* said = inquiry_.on(event, desk, draft)) take(*said);
        if (inquiry_.prompt()) return Stay{};
        if (auto* typed = as<ui::Typed>(event); typed && at_ == At::words) draft.purpose = typed->text;
        if (auto* chosen = as<ui::Chosen>(event)) chose(chosen->id, draft);
        return as<ui::Confirmed>(event) ? confirmed(draft) : Move{Stay{}};
    }

    bool back(Desk&, Draft&) override {
        if (std::exchange(over_, std::nullopt)) return true;
        if (at_ == At::list) return false;
        at_ = at_ == At::purpose ? At::list : At::purpose;
        return true;
    }
    std::size_t page(const Draft&) const override { return over_ ? 10 : static_cast<std::size_t>(at_); }

private:
    enum class At { list, purpose, words, check };

    void take(const platform::Said& said) {
        if (auto* found = std::get_if<platform::CertificateList>(&said)) all_ = found->certificates;
    }

    Move confirmed(Draft& draft) {
        if (all_.empty()) return End{"nothing_found"};
        if (std::exchange(over_, std::nullopt)) return Stay{};
        if (at_ == At::check) return Next{};
        if (at_ == At::words && draft.purpose.find_first_not_of(' ') != std::string::npos) at_ = At::check;
        return Stay{};
    }

    void chose(const std::string& id, Draft& draft) {
        if (at_ == At::list) return choseCertificate(id, draft);
        if (at_ != At::purpose) return;
        if (id == "other") return draft.purpose.clear(), void(at_ = At::words);
        for (auto& purpose : draft.item.purposes)
            if (purpose.id == id) draft.purpose = purpose.label.zh, at_ = At::check;   // papers are Chinese
    }

    void choseCertificate(const std::string& id, Draft& draft) {
        for (auto& one : all_) {
            if (one.id != id) continue;
            if (!one.valid) over_ = one;
            else draft.certificate = one, at_ = At::purpose;
        }
    }

    ui::Choice list(const Draft& draft) const {
        ui::Choice choice{_("您的电子证照"), _("选一张，可以打印复印件"), {}, {}};
        for (auto& one : all_)
            choice.options.push_back(certificateTile(one, draft.language));
        return choice;
    }

    static ui::Choice purposes(const Draft& draft) {
        ui::Choice choice{_("复印件用来做什么？"), _("用途会印在纸上，别人就不能拿去做别的"), {}, {}};
        for (auto& purpose : draft.item.purposes) choice.options.push_back({purpose.id, purpose.label.in(draft.language), {}, {}, ui::Tone::plain, ui::Icon::document});
        choice.options.push_back({"other", _("别的用途，自己写"), {}, {}, ui::Tone::plain, ui::Icon::apply});
        return choice;
    }

    static ui::Typing words(const Draft& draft) {
        return {_("写上用途"), _("例如：办理公证"), draft.purpose, _("用途"), ui::Keypad::chinese, longestPurpose, {}, _("继续")};
    }

    ui::Review check(const Draft& draft) const {
        auto& one = *draft.certificate;
        ui::Review review{_("请核对，没有错再打印"), {}, _("这行字会斜着印满整张纸。"), _("打印复印件"), false};
        review.rows.push_back({_("证照"), one.title, {}, ui::Tone::plain});
        review.rows.push_back({_("发证单位"), one.issuer, {}, ui::Tone::plain});
        review.rows.push_back({_("有效期"), validity(one, draft.language), {}, ui::Tone::plain});
        review.rows.push_back({_("可信等级"), trust(one.level), {}, ui::Tone::plain});
        review.rows.push_back({_("纸上印的字"), fmt::format("仅供{}使用  {}", draft.purpose, cardDate(yyyymmdd(day_), ui::Language::zh)), {}, ui::Tone::plain});
        return review;
    }

    // 国办函〔2016〕108号.
    static std::string trust(const std::string& level) {
        if (level == "A") return _("A 级，发证单位签发");
        if (level == "B") return _("B 级，窗口核对过原件");
        if (level == "C") return _("C 级，是照片，要核对原件");
        return _("D 级，本人自己提供");
    }

    SiteConfig site_;
    Inquiry inquiry_;
    std::vector<platform::Certificate> all_;
    std::optional<platform::Certificate> over_;      // one that is no longer valid was touched
    std::chrono::sys_seconds day_{};
    At at_ = At::list;
    bool asked_ = false;
};

}  // namespace

std::unique_ptr<Step> makeCertificateCopy() { return std::make_unique<CertificateCopy>(); }

}  // namespace kiosk
