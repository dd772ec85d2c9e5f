#include <fmt/format.h>

#include <set>

#include "kiosk/answers.h"
#include "kiosk/delivery.h"
#include "kiosk/failures.h"
#include "kiosk/rating_report.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/utf8.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using namespace std::chrono;
using ui::_;

constexpr std::size_t longestWords = 200;

// 好差评, after every service. Nobody has to: who declines, leaves or touches nothing has given no rating, and nothing is sent.
class Rate final : public FinalStep {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        if (!table_) table_.emplace(desk.config.paths.assets / "ratings" / "national.json");
        hasCase_ = !caseOf(draft).empty();
        served_ = desk.clock.at(desk.time);
        servedSteady_ = desk.time.steady;
        draft.form.erase(wordsField), draft.form.erase(phoneField);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        switch (at_) {
            case At::asking: return asking(draft);
            case At::writing:
                return ui::Typing{_("您想说什么"), _("写给办理单位看，不用写姓名。"), valueOf(wordsField, draft), {}, ui::Keypad::chinese, longestWords, {}, _("写好了")};
            case At::phone:
                return ui::Typing{_("留电话，请人回访"), _("只用于回访这次评价。点“同意回访”就留下，不留请点“返回”。"), valueOf(phoneField, draft), {}, ui::Keypad::phone,
                                  11, wrongPhone_ ? fieldError(phone(), draft) : "", _("同意回访")};
            case At::sending: return ui::Working{_("正在提交评价"), {}, 0, 0, ui::Icon::clock, {}};
            case At::thanks: return thanks(draft);
            case At::trouble: break;
        }
        if (readLater() && trouble_ == Failure::ratingKept) return keptHere();
        return failurePage(trouble_, site_);
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (std::holds_alternative<ui::Answer>(event)) thanked_ = desk.time.steady;
        if (auto* said = delivery_.on(event, desk)) return replied(*said, desk);
        if (as<Tick>(event)) return waited(desk);
        switch (at_) {
            case At::asking: return onAsking(event, desk, draft);
            case At::writing: return onWriting(event, draft);
            case At::phone: return onPhone(event, draft);
            case At::sending: return Stay{};
            case At::thanks: case At::trouble: break;
        }
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "retry") at_ = At::asking;
        return as<ui::Confirmed>(event) ? Move{Next{}} : Move{Stay{}};
    }

    bool back(Desk&, Draft& draft) override {
        if (at_ == At::phone) draft.form.erase(phoneField);
        const bool inside = at_ == At::writing || at_ == At::phone;
        if (inside) at_ = At::asking;
        return inside;
    }
    bool canBack(const Draft&) const override { return at_ == At::writing || at_ == At::phone; }
    bool busy() const override { return at_ == At::sending; }
    std::size_t page(const Draft&) const override { return at_ == At::asking ? level_.size() : 100 + static_cast<std::size_t>(at_); }

private:
    enum class At { asking, writing, phone, sending, thanks, trouble } at_ = At::asking;

    static FieldSpec phone() {
        FieldSpec field;
        field.id = phoneField;
        return field;
    }
    bool bad() const { return !level_.empty() && table_->wantsReason(level_); }
    bool ready(const Draft& draft) const { return !bad() || !tags_.empty() || !valueOf(wordsField, draft).empty(); }

    ui::Rating asking(const Draft& draft) const {
        ui::Rating page{_("这次办得怎么样？"), _("评不评都可以。只看这次办理，不记您的姓名。"), {}, level_, {}, {}, table_->first(), ready(draft), {}, {}, _("提交评价"), _("不评价")};
        for (auto& level : table_->levels()) page.levels.push_back({level.id, level.label.in(draft.language)});
        auto* level = table_->level(level_);
        if (!level) return page;
        page.tagsHeading = bad() ? _("哪里没有做好？") : _("哪里做得好？可以多选");
        for (auto& tag : level->tags) page.tags.push_back({tag.code, tag.label.in(draft.language), tags_.contains(tag.code)});
        page.later = failureTitle(Failure::ratingNeedsReason);
        page.buttons.push_back({"words", valueOf(wordsField, draft).empty() ? _("写几句") : _("改写的话"), ui::Tone::plain, ui::Icon::none});
        if (bad()) page.buttons.push_back({"phone", valueOf(phoneField, draft).empty() ? _("留电话，请人回访") : _("改回访电话"), ui::Tone::plain, ui::Icon::phone});
        return page;
    }

    ui::Outcome thanks(const Draft& draft) const {
        ui::Outcome page{ui::Tone::success, _("谢谢您的评价"), {}, {}, {}, {}, {}, _("完成")};
        if (!bad()) return page;
        page.explanation = _("对不起，没有让您满意。");
        if (auto number = valueOf(phoneField, draft); !number.empty()) page.rows.push_back({_("回访电话"), maskPhone(number), {}, ui::Tone::plain, ui::Aloud::privately});
        if (readLater()) showNumber(page, _("编号"), groupDigits(number_), number_);
        page.next = {hasCase_ ? _("办理单位会核实、改正，答复写在这件事的“办件进度”里。") : _("办理单位会核实、改正。凭这个编号在“我要查”里点“12345 查答复”看答复。"), fmt::format(fmt::runtime(_("也可以打 {}，或在首页点“12345”。")), site_.hotline)};
        return page;
    }

    // Of a case the reply is read with its progress; without one, by the number of what was said.
    bool readLater() const { return bad() && !hasCase_; }

    static void showNumber(ui::Outcome& page, const char* label, const std::string& shown, const std::string& number) {
        page.rows.push_back({label, shown, {}, ui::Tone::plain});
        page.qr = receiptCode(number);
    }

    ui::Outcome keptHere() const {
        ui::Outcome page{entryOf(trouble_).tone, failureTitle(trouble_), {}, {}, failureLines(trouble_), {}, {}, _("完成")};
        showNumber(page, _("暂存号"), delivery_.key(), delivery_.key());
        page.next.push_back(_("上传以后，凭这个号在“我要查”里点“12345 查答复”看答复。"));
        return page;
    }

    Move onAsking(const Event& event, Desk& desk, Draft& draft) {
        if (as<ui::Declined>(event)) return Next{};
        if (as<ui::Confirmed>(event) && !level_.empty() && ready(draft)) return send(desk, draft);
        auto* chosen = as<ui::Chosen>(event);
        if (!chosen) return Stay{};
        if (chosen->id == "words") at_ = At::writing;
        else if (chosen->id == "phone") at_ = At::phone, wrongPhone_ = false;
        else if (table_->level(chosen->id)) turnLevel(chosen->id, draft);
        else if (!level_.empty() && !tags_.erase(chosen->id)) tags_.insert(chosen->id);
        return Stay{};
    }

    // Tags are of a level; a phone number is only asked for where something was bad.
    void turnLevel(const std::string& id, Draft& draft) {
        level_ = level_ == id ? std::string{} : id;
        tags_.clear();
        if (!bad()) draft.form.erase(phoneField);
    }

    Move onWriting(const Event& event, Draft& draft) {
        if (auto* typed = as<ui::Typed>(event)) draft.form[wordsField] = upTo(typed->text, longestWords);
        if (as<ui::Confirmed>(event)) at_ = At::asking;
        return Stay{};
    }

    Move onPhone(const Event& event, Draft& draft) {
        if (auto* typed = as<ui::Typed>(event)) draft.form[phoneField] = upTo(typed->text, 11), wrongPhone_ = false;
        if (!as<ui::Confirmed>(event)) return Stay{};
        wrongPhone_ = !fieldError(phone(), draft).empty();
        if (!wrongPhone_) at_ = At::asking;
        return Stay{};
    }

    Move send(Desk& desk, const Draft& draft) {
        auto assessed = served_ + floor<seconds>(desk.time.steady - servedSteady_);   // never before the service, whatever the clock does
        Opinion opinion{level_, {tags_.begin(), tags_.end()}, valueOf(wordsField, draft), valueOf(phoneField, draft), served_, assessed};
        bool kept = delivery_.begin(desk, Paper::none, [&](const std::string& key) { return platform::toJson(ratingOf(key, opinion, *table_, draft, desk.config)); }, "ratings");
        if (!kept) return fail(Failure::notKept);
        at_ = At::sending;
        return Stay{};
    }

    Move replied(const platform::Said& what, Desk& desk) {
        thanked_ = desk.time.steady;                 // the page that comes now is read
        if (auto* delivered = std::get_if<platform::Delivered>(&what)) {
            number_ = delivered->number;
            std::erase_if(number_, [](char c) { return c < '0' || c > '9'; });   // the keypad of “12345 查答复” has digits
            at_ = At::thanks;
            return Stay{};
        }
        auto* refused = std::get_if<platform::Refused>(&what);
        if (!refused) return fail(Failure::ratingKept);
        return fail(ratedBefore(*refused) ? Failure::ratedAlready : Failure::requestRefused);
    }

    Move fail(Failure why) {
        trouble_ = why;
        at_ = At::trouble;
        return Stay{};
    }

    // Who touches nothing gives no rating: that is the session's to see, as it is elsewhere.
    Move waited(Desk& desk) {
        if (at_ == At::sending) return Stay{};
        const bool shortly = at_ == At::thanks && !bad();
        return shortly && desk.time.steady - thanked_ >= desk.config.deadlines.farewell ? Move{Next{}} : Move{Stay{}};
    }

    static constexpr const char *wordsField = "rating_words", *phoneField = "rating_phone";   // in the draft: personal

    SiteConfig site_;
    Delivery delivery_;
    std::optional<RatingTable> table_;
    std::string level_, number_;
    std::set<std::string> tags_;
    sys_seconds served_{};
    milliseconds servedSteady_{}, thanked_{};        // thanked_: or touched since
    bool wrongPhone_ = false, hasCase_ = false;
    Failure trouble_{};
};

}  // namespace

std::unique_ptr<Step> makeRate() { return std::make_unique<Rate>(); }

}  // namespace kiosk
