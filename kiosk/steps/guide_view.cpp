#include "kiosk/steps/guide_view.h"

#include "kiosk/guide_paper.h"
#include "kiosk/items/guide.h"
#include "kiosk/items/item_words.h"
#include "kiosk/items/notice.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

void GuideView::begin(const Desk& desk, const Draft& draft) {
    job_ = {};
    offered_ = offeredAt(draft.item, desk.config.site.placeCode);
}

ui::Notice GuideView::prompt(const Draft& draft) const {
    const Speech say{draft.language};
    auto& item = draft.item;
    ui::Notice page{item.title.in(draft.language), {}, {}, {}, {}};
    page.sections = about_ == About::guide ? guideSections(item, say) : noticeSections(item, draft.form, say);
    page.lead = job_.words();
    if (page.lead.empty()) page.lead = about_ == About::guide ? lead(item, say) : say(item.noticeLead);
    page.busy = job_.busy();
    page.buttons.push_back({"print", about_ == About::guide ? _("打印指南") : _("打印告知单"), ui::Tone::plain, ui::Icon::printer});
    return page;
}

std::string GuideView::lead(const ServiceItem& item, const Speech& say) const {
    auto parts = promiseWords(item, say);
    parts.insert(parts.begin(), {say.filled(ui::marked("办事指南，版本 {}"), item.version), offeredWords(offered_)});
    std::erase(parts, "");
    return joined(parts, " · ");
}

void GuideView::on(const Event& event, Desk& desk, const Draft& draft) {
    job_.on(event, desk);
    auto* chosen = as<ui::Chosen>(event);
    if (!chosen || chosen->id != "print" || job_.busy()) return;
    const auto key = desk.freshKey(about_ == About::guide ? "guide" : "notice");
    desk.journal.open(key, IntentKind::receipt, "", desk.time.now);
    job_.begin(desk, key, about_ == About::guide ? guidePaper(draft, desk.config, desk.time.now) : noticePaper(draft, desk.config, desk.time.now));
}

}  // namespace kiosk
