#pragma once

#include <vector>

#include "kiosk/catalogue.h"
#include "kiosk/config.h"
#include "kiosk/health.h"
#include "kiosk/instant.h"

// What stands on the screen while nobody is served.
namespace kiosk {

ui::Surround surround(const Config&, Instant now, ui::Language, bool online);
// Big ways first, then the items with what works right now. Without items (they are still being read) all ways are shown.
ui::Attract home(const std::vector<ServiceItem>&, const Health&, const Config&, ui::Language);
// The way `id`'s items; empty: there is no such way.
std::vector<const ServiceItem*> itemsOf(const std::vector<ServiceItem>&, const std::string& way);
std::vector<ServiceItem> opened(const std::vector<CatalogueEntry>&);
ui::Tile itemTile(const ServiceItem&, const Health&, const Config&, ui::Language);

}  // namespace kiosk
