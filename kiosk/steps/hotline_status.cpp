#include "kiosk/answers.h"
#include "kiosk/complaint_report.h"
#include "kiosk/failures.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "kiosk/utf8.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

constexpr std::size_t longestNumber = 28;            // a stored number without its hyphens

// What became of what somebody told 12345: by the number alone, typed or scanned from the slip. Nothing of what was said is shown.
class HotlineStatus final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        draft.caseAsked.clear();
        if (desk.devices.codes) desk.devices.codes->accept();
    }
    void leave(Desk& desk, Draft&) override {
        if (desk.devices.codes) desk.devices.codes->stop();
        if (at_ == At::asking) desk.platform.forget(key_);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        switch (at_) {
            case At::typing:
                return ui::Typing{_("请输入编号"), _("凭条上的编号；也可以扫凭条上的二维码。"), draft.caseAsked, {}, ui::Keypad::number, longestNumber, error_, _("查询")};
            case At::asking: return ui::Working{_("正在查询"), _("正在向 12345 查询，请稍等。"), 0, 0, ui::Icon::search, {}};
            case At::shown: return status(draft);
            case At::trouble: break;
        }
        return guide_ ? ui::Prompt{offlineGuide(site_)} : ui::Prompt{trouble_};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        switch (at_) {
            case At::typing: return onTyping(event, desk, draft);
            case At::asking: return onAsking(event, desk);
            case At::shown: return as<ui::Confirmed>(event) ? Move{Served{"done"}} : Move{Stay{}};
            case At::trouble: return onTrouble(event, desk, draft);
        }
        return Stay{};
    }

    bool back(Desk& desk, Draft&) override {
        if (at_ == At::typing) return false;
        if (at_ == At::asking) desk.platform.forget(key_);
        at_ = At::typing;
        return true;
    }
    std::size_t page(const Draft&) const override { return static_cast<std::size_t>(at_); }

private:
    enum class At { typing, asking, shown, trouble } at_ = At::typing;

    Move onTyping(const Event& event, Desk& desk, Draft& draft) {
        if (auto* typed = as<ui::Typed>(event)) draft.caseAsked = upTo(typed->text, longestNumber), error_.clear();
        if (auto* scanned = as<drivers::BarcodeRead>(event)) {
            if (auto number = numberFromCode(scanned->text)) {
                draft.caseAsked = *number;
                return ask(desk, draft);
            }
            error_ = failureTitle(Failure::foreignCode);
        }
        if (as<ui::Confirmed>(event) && !draft.caseAsked.empty()) return ask(desk, draft);
        return Stay{};
    }

    Move ask(Desk& desk, const Draft& draft) {
        at_ = At::asking;
        error_.clear();
        guide_ = false;
        key_ = desk.freshKey("hotline");
        giveUp_ = desk.time.steady + desk.config.deadlines.query;
        desk.platform.ask(key_, platform::FindComplaint{draft.caseAsked});
        return Stay{};
    }

    Move onAsking(const Event& event, Desk& desk) {
        if (as<Tick>(event) && desk.time.steady >= giveUp_) {
            desk.platform.forget(key_);
            return fail(unreachableTrouble({platform::Unreachable::Why::timeout, ""}, site_));
        }
        auto* reply = std::get_if<platform::Reply>(&event);
        if (!reply || reply->key != key_) return Stay{};
        if (auto* found = std::get_if<platform::ComplaintFound>(&reply->what)) {
            found_ = *found;
            at_ = At::shown;
        } else if (auto* refused = std::get_if<platform::Refused>(&reply->what)) {
            if (refused->code != "complaint_unknown") return fail(refusedTrouble(*refused, site_));
            error_ = _("没有这个编号。请看清凭条，再输一次。");
            at_ = At::typing;
        } else if (auto* why = std::get_if<platform::Unreachable>(&reply->what)) {
            return fail(unreachableTrouble(*why, site_));
        }
        return Stay{};
    }

    Move onTrouble(const Event& event, Desk& desk, const Draft& draft) {
        auto* chosen = as<ui::Chosen>(event);
        if (chosen && chosen->id == "retry") return ask(desk, draft);
        if (chosen && chosen->id == "guide") guide_ = true;
        if (as<ui::Confirmed>(event)) guide_ = false;
        return Stay{};
    }

    Move fail(ui::Trouble page) {
        trouble_ = std::move(page);
        at_ = At::trouble;
        return Stay{};
    }

    ui::CaseProgress status(const Draft& draft) const {
        const bool replied = found_.status == "replied";
        ui::CaseProgress page{complaintKindWords(found_.kind), found_.statusText, replied ? ui::Tone::success : ui::Tone::primary, {}, {}, {}, _("完成")};
        page.rows.push_back({_("编号"), groupDigits(found_.number), {}, ui::Tone::plain});
        page.rows.push_back({_("提交时间"), longDate(found_.time, draft.language), {}, ui::Tone::plain});
        if (!found_.office.empty()) page.rows.push_back({_("承办单位"), found_.office, {}, ui::Tone::plain});
        if (replied) page.rows.push_back({_("答复"), found_.reply, {}, ui::Tone::success, ui::Aloud::privately});
        else page.rows.push_back({_("最晚答复"), longDate(found_.dueTime, draft.language), {}, ui::Tone::plain});
        return page;
    }

    SiteConfig site_;
    std::string key_, error_;
    std::chrono::milliseconds giveUp_{};
    platform::ComplaintFound found_;
    ui::Trouble trouble_;
    bool guide_ = false;
};

}  // namespace

std::unique_ptr<Step> makeHotlineStatus() { return std::make_unique<HotlineStatus>(); }

}  // namespace kiosk
