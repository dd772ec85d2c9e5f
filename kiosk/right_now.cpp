#include "kiosk/right_now.h"

#include <fmt/format.h>

#include "kiosk/troubles.h"
#include "ui/text.h"

namespace kiosk {

using drivers::Role;
using ui::_;

namespace {

// What a resident can and cannot do without it; empty: nothing that they would notice.
const char* consequence(Role role) {
    switch (role) {
        case Role::cardReader: return _("要刷身份证的事现在办不了。");
        case Role::documentPrinter: return _("办理结果现在打印不了。");
        case Role::receiptPrinter: return _("照常办理，只是没有凭条。");
        case Role::barcodeReader: return _("请改用身份证查询。");
        default: return "";
    }
}

bool stopsSomething(Role role) { return role == Role::cardReader || role == Role::documentPrinter; }

ui::Remark outOfOrder(Role role, const Here& here) {
    std::string words = deviceWords(role, here) + _("：") + consequence(role);
    if (stopsSomething(role)) words += elsewhereWords(here.config.site);
    return {words, ui::Tone::warning, ui::Icon::warning};
}

}  // namespace

std::string deviceWords(Role role, const Here& here) { return failureTitle(deviceFailure(role, here.health.faultOf(role))); }

std::string elsewhereWords(const SiteConfig& site) {
    return site.elsewhere.empty() ? "" : fmt::format(fmt::runtime(_("可以去{}。")), site.elsewhere);
}

std::vector<ui::Remark> rightNow(const Here& here) {
    std::vector<ui::Remark> all;
    for (bool stops : {true, false})
        for (auto& [role, device] : here.health.devices())
            if (stopsSomething(role) == stops && *consequence(role) && !here.health.working(role)) all.push_back(outOfOrder(role, here));
    if (all.empty() && here.health.online()) all.push_back({_("本机各项业务现在都能办"), ui::Tone::success, ui::Icon::check});
    if (!here.config.site.hours.empty()) all.push_back({_("人工窗口：") + here.config.site.hours, ui::Tone::plain, ui::Icon::clock});
    return all;
}

}  // namespace kiosk
