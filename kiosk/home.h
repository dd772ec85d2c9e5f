#pragma once

#include <map>
#include <vector>

#include "kiosk/catalogue.h"
#include "kiosk/config.h"
#include "kiosk/health.h"
#include "kiosk/instant.h"
#include "kiosk/office_hours.h"

// What stands on the screen while nobody is served.
namespace kiosk {

// What decides what can be done here and now.
struct Here { const Health& health; const Config& config; const WorkingDays& calendar; Instant now; ui::Language language; };

// 12345 on the home page, and on every page that says what went wrong.
inline constexpr const char *callHotline = "call_12345", *hotlineItem = "hotline", *intermediariesItem = "intermediaries";

// What the catalogue has for the home page.
struct Offer {
    struct Way { int items = 0; std::vector<ServiceItem> first; };   // how many, and the most used
    std::map<std::string, Way> ways;                 // only those that have an item
    std::vector<ServiceItem> items;                  // the most used of all
    int all = 0;
    bool topics = false, departments = false, packages = false;   // more than one to choose from
    bool hotline = false;
};
Offer offerOf(const Catalogue&, Instant now);

ui::Surround surround(const Config&, Instant now, ui::Language, bool online);
// Without an offer (the catalogue is still being read) the usual ways are shown.
ui::Attract home(const Offer&, std::vector<std::string> announcements, const Here&);
std::vector<ServiceItem> opened(const std::vector<CatalogueEntry>&);
void nameWay(ui::Tile&, const std::string& way);      // 我要办, 我要查 …
ui::Tile itemTile(const ServiceItem&, const Here&);

}  // namespace kiosk
