#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "platform/server/accounts.h"
#include "platform/server/arguments.h"
#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/server/demo.h"
#include "platform/server/materials.h"
#include "platform/server/records.h"

namespace platform {

namespace {

// One line a file of assets/demo: invented people with invented histories. What is there already is written anew.
struct Seed { const char* file; int (*plant)(Database&, const nlohmann::json&); };
constexpr Seed seeds[] = {
    {"records.json", seedRecords},
    {"certificates.json", seedCertificates},
    {"accounts.json", seedAccounts},
};

}  // namespace

int demoCommand(const Words& words) {
    Arguments arguments(words, {}, {"--from"});
    const Folder folder = folderBefore(arguments, 0);
    const auto from = arguments.has("--from") ? std::filesystem::path(arguments.option("--from")) : projectFile("assets/demo");
    auto database = existing(folder);
    for (auto& seed : seeds) {
        std::ifstream file(from / seed.file);
        Transaction transaction(database);
        int planted = seed.plant(database, nlohmann::json::parse(file));
        transaction.commit();
        fmt::print("{}: {}\n", seed.file, planted);
    }
    return 0;
}

}  // namespace platform
