#include <fmt/format.h>

#include "kiosk/draft_content.h"
#include "kiosk/inquiry.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// Whether this person has begun this before, and wants to go on. Nobody waits for an answer that does not come: then it is
// filled in anew, and what was kept stays kept.
class ResumeDraft final : public Step {
public:
    bool wanted(const Draft& draft) const override { return draft.draftCode.empty(); }   // else they have been asked by its code

    void enter(Desk& desk, Draft& draft) override {
        found_.reset();
        outdated_ = false;
        site_ = desk.config.site;
        going_ = std::exchange(asked_, true);        // coming back: not a second time
        if (going_) return;
        inquiry_.begin(desk, draft, Inquiry::Needs::session, [](const Draft& asked) { return platform::FindDraft{asked.token, asked.item.id}; }, {}, {"draft_unknown"});
    }
    void leave(Desk& desk, Draft&) override { inquiry_.stop(desk); }

    ui::Prompt prompt(const Draft& draft) const override {
        if (outdated_) return failurePage(Failure::draftOutdated, site_);
        if (!found_) return ui::Working{_("正在查询"), _("正在向办理平台查询，请稍等。"), 0, 0, ui::Icon::search, {}};
        ui::Choice choice{_("上次没有办完"), {}, {}, {}};
        choice.options.push_back({"go_on", _("接着上次填"), fmt::format(fmt::runtime(_("{} 存的")), longDate(found_->kept, draft.language)), {}, ui::Tone::primary, ui::Icon::clock});
        choice.options.push_back({"anew", _("重新填"), _("上次的不要了"), {}, ui::Tone::plain, ui::Icon::document});
        return choice;
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (going_) return Next{};
        if (auto* said = inquiry_.on(event, desk, draft)) {
            auto* found = std::get_if<platform::DraftFound>(said);
            if (!found) return Next{};
            outdated_ = found->itemVersion != draft.item.version;   // never mixed, and not in silence either
            if (!outdated_) found_ = *found;
        }
        if (outdated_) {
            auto* read = as<ui::Chosen>(event);
            return read && read->id == "begin_anew" ? Move{Next{}} : Move{Stay{}};
        }
        if (!found_) return inquiry_.busy() ? Move{Stay{}} : Move{Next{}};
        auto* chosen = as<ui::Chosen>(event);
        if (!chosen) return Stay{};
        if (chosen->id == "go_on") takeContent(found_->content, draft);
        return Next{};
    }

    bool canBack(const Draft&) const override { return !going_; }
    std::size_t page(const Draft&) const override { return outdated_ ? 1 : 0; }

private:
    Inquiry inquiry_;
    std::optional<platform::DraftFound> found_;
    SiteConfig site_;
    bool asked_ = false, going_ = false, outdated_ = false;
};

}  // namespace

std::unique_ptr<Step> makeResumeDraft() { return std::make_unique<ResumeDraft>(); }

}  // namespace kiosk
