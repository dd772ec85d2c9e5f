#pragma once

#include "platform/server/catalogue.h"
#include "tests/platform/support.h"

// A terminal that applies for items of the built-in catalogue which more than one person has to do with.
namespace platform::testing {

inline Item builtInItem(const std::string& id) { return parseItem(readText(std::filesystem::path(SOURCE_DIR) / "assets/services" / (id + ".json"))); }

struct PackageVisit {
    PackageVisit() {
        Database database(folder.files.database());
        loadCatalogue(database, {builtInItem("after_death_package"), builtInItem("elderly_card"), builtInItem("back_to_work_policy"), builtInItem("newborn_package")});
    }
    void send(const Submission& made) { client.ask(made.key, SubmitCase{toJson(made)}); }
    Accepted accepted(const Submission& made) {
        send(made);
        return replies.expect<Accepted>();
    }
    std::string refused(const Submission& made) {
        send(made);
        return replies.expect<Refused>().code;
    }
    Case found(const std::string& number) {
        client.ask("find", FindCase{number});
        return replies.expect<CaseFound>().found;
    }
    std::int64_t cases() { return casesIn(platform.database); }

    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};
};

}  // namespace platform::testing
