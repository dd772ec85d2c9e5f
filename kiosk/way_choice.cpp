#include "kiosk/way_choice.h"

#include <algorithm>
#include <utility>

#include "kiosk/answers.h"
#include "kiosk/items/item_words.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

struct WayOfGetting { const char* id; const char* explanation; ui::Icon icon; };
// How residents get what comes of it.
constexpr WayOfGetting waysOfGetting[] = {
    {"print", ui::marked("凭身份证，在任一自助终端"), ui::Icon::printer},
    {"window", ui::marked("上班时间"), ui::Icon::building},
    {"locker", ui::marked("凭取件码，随时"), ui::Icon::package},
    {"post", ui::marked("要填地址，邮费到付"), ui::Icon::home},
};

bool offersWay(const WayChoice::Question& question, const std::string& way) { return std::ranges::count(question.ways, way) > 0; }

// Of a window one wants to know when it is open.
std::string explainedWay(const WayOfGetting& way, const ServiceItem& item, ui::Language language) {
    const Speech say{language};
    const auto hours = hoursWords(item, say);
    return way.id != std::string_view{"window"} || hours.empty() ? _(way.explanation) : say(item.officeName) + _("，") + hours;
}

// 收件人、电话、地址: filled in like any form, and sent apart from it.
const std::vector<FieldSpec>& postFields() {
    using Kind = FieldSpec::Kind;
    static const std::vector<FieldSpec> all = [] {
        FieldSpec receiver, phone, where;
        receiver.kind = Kind::text, receiver.id = "post_receiver", receiver.label = {"收件人", "Receiver"}, receiver.longest = 20;
        phone.kind = Kind::phone, phone.id = "post_phone", phone.label = {"收件人手机", "Mobile phone of the receiver"};
        where.kind = Kind::address, where.id = "post_address", where.label = {"收件地址", "Address"}, where.longest = 60;
        return std::vector{receiver, phone, where};
    }();
    return all;
}

}  // namespace

ui::Prompt WayChoice::prompt(const Question& question, const Draft& draft) const {
    if (open_) return open_->prompt(draft);
    if (posting_) return address(draft);
    ui::Choice choice{question.title, question.explanation, {}, draft.resultWay};
    for (auto& way : waysOfGetting)
        if (offersWay(question, way.id)) choice.options.push_back({way.id, question.now == way.id ? _("寄到别的地址") : _(wayWords(way.id)), explainedWay(way, question.item, draft.language), {}, ui::Tone::plain, way.icon});
    return choice;
}

bool WayChoice::on(const Event& event, const Question& question, Desk& desk, Draft& draft) {
    if (open_) {
        if (open_->on(event, desk, draft)) open_.reset();
        return false;
    }
    if (posting_) return onAddress(event, desk, draft);
    auto* chosen = as<ui::Chosen>(event);
    if (!chosen || !offersWay(question, chosen->id)) return false;
    draft.resultWay = chosen->id;
    posting_ = draft.resultWay == "post";
    return !posting_;
}

bool WayChoice::back(Draft& draft) {
    if (open_) {
        if (!open_->back(draft)) open_.reset();
        return true;
    }
    return std::exchange(posting_, false);
}

std::size_t WayChoice::page(const Draft& draft) const { return open_ ? 10 + open_->page(draft) : posting_ ? 1 : 0; }

ui::Form WayChoice::address(const Draft& draft) const {
    ui::Form form{_("寄到哪里"), {}, {}, _("继续")};
    for (auto& field : postFields()) {
        auto error = fieldError(field, draft, {});
        form.fields.push_back({field.id, field.label.in(draft.language), {}, fieldShown(field, draft, true), tried_ ? error : "", error.empty()});
    }
    return form;
}

bool WayChoice::onAddress(const Event& event, Desk& desk, Draft& draft) {
    if (auto* chosen = as<ui::Chosen>(event))
        for (auto& field : postFields())
            if (field.id == chosen->id) open_ = openField(field, desk, draft);
    if (!as<ui::Confirmed>(event)) return false;
    tried_ = true;
    return std::ranges::all_of(postFields(), [&](auto& field) { return fieldError(field, draft, {}).empty(); });
}

std::optional<platform::PostAddress> postedTo(const Draft& draft) {
    if (draft.resultWay != "post") return std::nullopt;
    return platform::PostAddress{valueOf("post_receiver", draft), valueOf("post_phone", draft), valueOf("post_address", draft)};
}

}  // namespace kiosk
