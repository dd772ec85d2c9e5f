#include "kiosk/answers.h"
#include "kiosk/fields/open_field.h"
#include "kiosk/items/item_words.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

struct WayOfGetting { const char* id; const char* explanation; ui::Icon icon; };
// 出件: how residents get what comes of it.
constexpr WayOfGetting waysOfGetting[] = {
    {"print", ui::marked("凭身份证，在任一自助终端"), ui::Icon::printer},
    {"window", ui::marked("上班时间"), ui::Icon::building},
    {"locker", ui::marked("凭取件码，随时"), ui::Icon::package},
    {"post", ui::marked("要填地址，邮费到付"), ui::Icon::home},
};

// Of the ways that the item offers one is chosen; for the post the address follows.
class ResultWay final : public Step {
public:
    ui::Prompt prompt(const Draft& draft) const override {
        if (open_) return open_->prompt(draft);
        if (posting_) return address(draft);
        ui::Choice choice{_("办好后怎么取"), draft.item.results.front().title.in(draft.language), {}, draft.resultWay};
        for (auto& way : waysOfGetting)
            if (offers(draft, way.id)) choice.options.push_back({way.id, _(wayWords(way.id)), explained(way, draft), {}, ui::Tone::plain, way.icon});
        return choice;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (open_) {
            if (open_->on(event, desk, draft)) open_.reset();
            return Stay{};
        }
        auto* chosen = as<ui::Chosen>(event);
        if (posting_) return onAddress(event, desk, draft);
        if (!chosen || !offers(draft, chosen->id)) return Stay{};
        draft.resultWay = chosen->id;
        posting_ = draft.resultWay == "post";
        return posting_ ? Move{Stay{}} : Move{Next{}};
    }

    bool back(Desk&, Draft& draft) override {
        if (open_) {
            if (!open_->back(draft)) open_.reset();
            return true;
        }
        return std::exchange(posting_, false);
    }

    std::size_t page(const Draft& draft) const override { return open_ ? 10 + open_->page(draft) : posting_ ? 1 : 0; }

private:
    // Of a window one wants to know when it is open.
    static std::string explained(const WayOfGetting& way, const Draft& draft) {
        const Speech say{draft.language};
        const auto hours = hoursWords(draft.item, say);
        return way.id != std::string_view{"window"} || hours.empty() ? _(way.explanation) : say(draft.item.officeName) + _("，") + hours;
    }

    static bool offers(const Draft& draft, const std::string& way) {
        auto& ways = draft.item.results.front().ways;
        return std::ranges::count(ways, way) > 0;
    }

    // 收件人、电话、地址: filled in like any form, and sent apart from it.
    static const std::vector<FieldSpec>& fields() {
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

    ui::Form address(const Draft& draft) const {
        ui::Form form{_("寄到哪里"), {}, {}, _("继续")};
        for (auto& field : fields()) {
            auto error = fieldError(field, draft, {});
            form.fields.push_back({field.id, field.label.in(draft.language), {}, fieldShown(field, draft, true), tried_ ? error : "", error.empty()});
        }
        return form;
    }

    Move onAddress(const Event& event, Desk& desk, Draft& draft) {
        if (auto* chosen = as<ui::Chosen>(event))
            for (auto& field : fields())
                if (field.id == chosen->id) open_ = openField(field, desk, draft);
        if (!as<ui::Confirmed>(event)) return Stay{};
        tried_ = true;
        for (auto& field : fields())
            if (!fieldError(field, draft, {}).empty()) return Stay{};
        return Next{};
    }

    std::unique_ptr<OpenField> open_;
    bool posting_ = false, tried_ = false;
};

}  // namespace

std::unique_ptr<Step> makeResultWay() { return std::make_unique<ResultWay>(); }

}  // namespace kiosk
