#include "kiosk/draft_keeping.h"

#include "kiosk/draft_content.h"
#include "kiosk/papers.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

ui::Button DraftKeeping::button() { return {"keep_draft", _("先存起来"), ui::Tone::plain, ui::Icon::clock}; }

bool DraftKeeping::possible(const Draft& draft) {
    return draft.card && !draft.form.empty() && draft.storedNumber.empty() && draft.item.has("resume_draft");
}

void DraftKeeping::back(Desk& desk) {
    if (kept()) return;
    inquiry_.stop(desk);
    at_ = At::closed;
}

void DraftKeeping::keep(Desk& desk, Draft& draft) {
    at_ = At::keeping;
    inquiry_.begin(desk, draft, Inquiry::Needs::session, [](const Draft& asked) {
        return platform::KeepDraft{asked.token, asked.item.id, asked.item.version, contentOf(asked)};
    });
}

ui::Prompt DraftKeeping::prompt(const Draft& draft) const {
    if (at_ == At::keeping)
        if (auto instead = inquiry_.prompt()) return *instead;
    if (at_ == At::kept) {
        ui::Outcome outcome{ui::Tone::success, _("已经存好"), job_.words(), {}, {_("七天内，带身份证到任一自助终端，点“接着上次填”，输入存单号。"), _("办同一件事、放上身份证，也能接着填。"), _("不接着办，到期自动删除。")}, {}, {}, _("完成")};
        outcome.busy = job_.busy();
        outcome.rows.push_back({_("存单号"), groupDigits(kept_.code), {}, ui::Tone::plain, ui::Aloud::openly, true});
        outcome.rows.push_back({_("保存到"), longDate(kept_.until, draft.language), {}, ui::Tone::plain});
        if (job_.canRetry()) outcome.buttons.push_back({"print_again", _("再打印一次"), ui::Tone::plain, ui::Icon::printer});
        return outcome;
    }
    ui::Notice notice{_("存起来，下次接着填"), _("您填的内容会由办理平台保存七天，本机不留。"), {}, _("同意，存起来"), {}};
    notice.sections.push_back({_("怎样接着填"), {_("带身份证到任一自助终端，办同一件事。")}, ui::Icon::card});
    return notice;
}

Move DraftKeeping::on(const Event& event, Desk& desk, Draft& draft) {
    if (at_ == At::kept) {
        job_.on(event, desk);
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "print_again" && job_.canRetry()) print(desk, draft);
        return as<ui::Confirmed>(event) && !job_.busy() ? Move{End{"draft_kept"}} : Move{Stay{}};
    }
    if (at_ == At::asking && as<ui::Confirmed>(event)) {
        keep(desk, draft);
        return Stay{};
    }
    if (at_ != At::keeping) return Stay{};
    if (auto* said = inquiry_.on(event, desk, draft)) {
        if (auto* kept = std::get_if<platform::DraftKept>(said)) kept_ = *kept;
        at_ = At::kept;
        print(desk, draft);
    }
    return Stay{};
}

void DraftKeeping::print(Desk& desk, const Draft& draft) {
    const auto key = desk.freshKey("draft");
    desk.journal.open(key, IntentKind::receipt, {}, desk.time.now);
    job_.begin(desk, key, draftPaper(kept_, draft, desk.config, desk.time.now));
}

}  // namespace kiosk
