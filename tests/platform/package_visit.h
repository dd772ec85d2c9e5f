#pragma once

#include "platform/server/catalogue.h"
#include "tests/platform/support.h"

// A terminal that applies for items of the built-in catalogue which more than one person has to do with.
namespace platform::testing {

inline Item builtInItem(const std::string& id) { return parseItem(readText(std::filesystem::path(SOURCE_DIR) / "assets/services" / (id + ".json"))); }

struct PackageVisit : Visit {
    PackageVisit() {
        Database database(folder.files.database());
        loadCatalogue(database, {builtInItem("after_death_package"), builtInItem("elderly_card"), builtInItem("back_to_work_policy"), builtInItem("newborn_package")});
    }
};

}  // namespace platform::testing
