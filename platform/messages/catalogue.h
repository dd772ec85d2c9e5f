#pragma once

#include "platform/messages/fields.h"

namespace platform {

inline Json write(const CatalogueReceived& catalogue) {
    Json items = Json::array();
    for (auto& item : catalogue.items) items.push_back(Json::parse(item));
    return {{"version", catalogue.version}, {"items", std::move(items)}};
}

// Only what every item must have is looked at; what its steps mean is the terminal's affair.
inline void read(const Json& json, CatalogueReceived& catalogue) {
    Fields fields(json, "Catalogue");
    catalogue.version = fields.code("version", "[0-9A-Za-z._-]{1,32}");
    for (auto& item : fields.list("items", 20000)) {
        Fields members(item, "ServiceItem");
        members.code("id", patterns::itemId);
        members.text("version", 32);
        Fields(members.object("title"), "ServiceItem.title").text("zh_CN", 2000);
        members.list("steps", 40);
        catalogue.items.push_back(item.dump());
    }
    fields.end();
}

}  // namespace platform
