#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "platform/messages/messages.h"
#include "platform/server/arguments.h"
#include "platform/server/catalogue.h"
#include "platform/server/commands/commands.h"
#include "platform/server/folder.h"

namespace platform {

namespace {

std::vector<Item> readItems(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json" && entry.path().filename() != "schema.json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Item> items;
    for (auto& file : files) {
        std::ifstream stream(file);
        try {
            items.push_back(parseItem({std::istreambuf_iterator<char>(stream), {}}));
        } catch (const std::exception& wrong) {
            throw std::runtime_error(fmt::format("{}: {}", file.string(), wrong.what()));
        }
    }
    if (items.empty()) throw std::runtime_error(folder.string() + " holds no service item");
    return items;
}

// Checked as a terminal will check it: as part of a catalogue.
std::string readTopicsFile(const std::string& file) {
    if (file.empty()) return "[]";
    std::ifstream stream(file);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    try {
        return fromJson<CatalogueReceived>(fmt::format(R"({{"version":"1","items":[],"topics":{}}})", text)).topics;
    } catch (const std::exception& wrong) {
        throw std::runtime_error(fmt::format("{}: {}", file, wrong.what()));
    }
}

}  // namespace

int catalogueCommand(const Words& words) {
    Arguments arguments(words, {}, {"--topics"});
    Folder folder{arguments.place(0, "DIR")};
    if (arguments.place(1, "load") != "load") throw WrongUsage("the only thing to do with the catalogue is: load FOLDER");
    auto items = readItems(arguments.place(2, "FOLDER"));
    arguments.noMoreThan(3);
    auto topics = readTopicsFile(arguments.option("--topics"));
    Database database(folder.database());
    fmt::print("{} items, catalogue version {}\n", items.size(), loadCatalogue(database, items, topics));
    return 0;
}

}  // namespace platform
