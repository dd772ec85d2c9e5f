#include <fmt/format.h>

#include "kiosk/parties.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// 一件事: what is done in any case, and what only who needs it wants, each taken or left with one touch.
class MembersStep final : public Step {
public:
    bool wanted(const Draft& draft) const override {
        return std::ranges::any_of(draft.item.members, [](auto& member) { return optional(member); });
    }

    ui::Prompt prompt(const Draft& draft) const override {
        ui::Form form;
        form.title = fmt::format(fmt::runtime(_("要一起办哪些事？已选 {} 件")), wantedMembers(draft).size());
        form.confirm = _("继续");
        for (auto& member : draft.item.members) {
            auto title = member.title.in(draft.language), department = member.department.in(draft.language);
            if (!optional(member)) form.known.push_back({std::move(title), std::move(department), _("一起办"), ui::Tone::success});
            else form.fields.push_back(choice(member, draft, std::move(title), std::move(department)));
        }
        return form;
    }

    Move on(const Event& event, Desk&, Draft& draft) override {
        if (auto* chosen = as<ui::Chosen>(event))
            for (auto& member : draft.item.members)
                if (optional(member) && member.id == chosen->id && !draft.members.erase(chosen->id)) draft.members.insert(chosen->id);
        return as<ui::Confirmed>(event) && !wantedMembers(draft).empty() ? Move{Next{}} : Move{Stay{}};
    }

private:
    static bool optional(const MemberSpec& member) { return member.role == "optional"; }

    static ui::Field choice(const MemberSpec& member, const Draft& draft, std::string title, std::string department) {
        const bool taken = draft.members.contains(member.id);
        return {member.id, std::move(title), fmt::format(fmt::runtime(_("{}，点一下就选上")), department), taken ? _("要办") : std::string{}, {}, taken};
    }
};

}  // namespace

std::unique_ptr<Step> makeMembers() { return std::make_unique<MembersStep>(); }

}  // namespace kiosk
