#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/service_item.h"
#include "tests/support/temp_dir.h"

// The items that are built in, as their files are.
namespace items {

inline std::vector<kiosk::ServiceItem> builtIn() {
    std::vector<kiosk::ServiceItem> all;
    for (auto& entry : std::filesystem::directory_iterator(std::string{SOURCE_DIR} + "/assets/services"))
        if (entry.path().filename() != "schema.json") all.push_back(kiosk::parseServiceItem(support::contentsOf(entry.path())));
    return all;
}

inline kiosk::ServiceItem builtIn(const std::string& id) {
    return kiosk::parseServiceItem(support::contentsOf(std::string{SOURCE_DIR} + "/assets/services/" + id + ".json"));
}

}  // namespace items
