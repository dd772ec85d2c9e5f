#include "kiosk/help_request.h"

#include <fmt/format.h>

#include "kiosk/troubles.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

void HelpRequest::ask(const Desk& desk, const std::string& itemId, const std::string& caseNumber) {
    if (!number_.empty()) return;
    const auto place = desk.journal.event({0, desk.clock.at(desk.time), itemId, caseNumber, "help", "asked", {}});
    if (!desk.journal.keepEvents()) return;
    auto& terminal = desk.config.terminal;
    number_ = fmt::format("{}-{}", terminal.substr(terminal.rfind('-') + 1), place);
}

ui::Trouble HelpRequest::page(const SiteConfig& site) const {
    auto page = helpPage(site);
    if (!number_.empty()) page.lines.insert(page.lines.begin() + 1, fmt::format(fmt::runtime(_("打电话时请报求助编号 {}。")), number_));
    return page;
}

}  // namespace kiosk
