#include "kiosk/answers.h"
#include "kiosk/complaint_report.h"
#include "kiosk/failures.h"
#include "kiosk/inquiry.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
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
        draft.caseAsked.clear();
        if (desk.devices.codes) desk.devices.codes->accept();
    }
    void leave(Desk& desk, Draft&) override {
        if (desk.devices.codes) desk.devices.codes->stop();
        inquiry_.stop(desk);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (auto instead = inquiry_.prompt()) return *instead;
        if (found_) return status(draft);
        return ui::Typing{_("请输入编号"), _("凭条上的编号；也可以扫凭条上的二维码。"), draft.caseAsked, {}, ui::Keypad::number, longestNumber, error_, _("查询")};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (auto* said = inquiry_.on(event, desk, draft)) take(*said);
        else if (!inquiry_.prompt() && !found_) onTyping(event, desk, draft);
        else if (found_ && as<ui::Confirmed>(event)) return Served{"done"};
        return Stay{};
    }

    // To the number again, from its answer or from waiting for it.
    bool back(Desk& desk, Draft&) override {
        const bool typing = !found_ && !inquiry_.prompt();
        inquiry_.stop(desk);
        inquiry_.clear();
        found_.reset();
        return !typing;
    }
    std::size_t page(const Draft&) const override { return found_ ? 2 : inquiry_.prompt() ? 1 : 0; }

private:
    void onTyping(const Event& event, Desk& desk, Draft& draft) {
        if (auto* typed = as<ui::Typed>(event)) draft.caseAsked = upTo(typed->text, longestNumber), error_.clear();
        if (auto* scanned = as<drivers::BarcodeRead>(event)) {
            auto number = numberFromCode(scanned->text);
            if (number) draft.caseAsked = *number;
            else error_ = failureTitle(Failure::foreignCode);
            if (number) ask(desk, draft);
        }
        if (as<ui::Confirmed>(event) && !draft.caseAsked.empty()) ask(desk, draft);
    }

    void ask(Desk& desk, Draft& draft) {
        error_.clear();
        inquiry_.say(_("正在查询"), _("正在向 12345 查询，请稍等。"));
        inquiry_.begin(desk, draft, Inquiry::Needs::nothing, [](const Draft& asked) { return platform::FindComplaint{asked.caseAsked}; }, {}, {"complaint_unknown"});
    }

    void take(const platform::Said& said) {
        if (auto* found = std::get_if<platform::ComplaintFound>(&said)) found_ = *found;
        else error_ = _("没有这个编号。请看清凭条，再输一次。");
    }

    ui::CaseProgress status(const Draft& draft) const {
        const bool replied = found_->status == "replied";
        ui::CaseProgress page{complaintKindWords(found_->kind), found_->statusText, replied ? ui::Tone::success : ui::Tone::primary, {}, {}, {}, _("完成")};
        page.rows.push_back({_("编号"), groupDigits(found_->number), {}, ui::Tone::plain});
        page.rows.push_back({_("提交时间"), longDate(found_->time, draft.language), {}, ui::Tone::plain});
        if (!found_->office.empty()) page.rows.push_back({_("承办单位"), found_->office, {}, ui::Tone::plain});
        if (replied) page.rows.push_back({_("答复"), found_->reply, {}, ui::Tone::success, ui::Aloud::privately});
        else page.rows.push_back({_("最晚答复"), longDate(found_->dueTime, draft.language), {}, ui::Tone::plain});
        return page;
    }

    std::string error_;
    Inquiry inquiry_;
    std::optional<platform::ComplaintFound> found_;
};

}  // namespace

std::unique_ptr<Step> makeHotlineStatus() { return std::make_unique<HotlineStatus>(); }

}  // namespace kiosk
