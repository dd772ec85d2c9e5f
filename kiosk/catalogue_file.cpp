#include "kiosk/catalogue_file.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>

#include "kiosk/database.h"
#include "kiosk/files.h"
#include "kiosk/incidents.h"
#include "kiosk/item_check.h"
#include "kiosk/item_index.h"
#include "kiosk/wording.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int mostLogged = 50;                       // a catalogue of another schema would fill the log

constexpr const char* tables[] = {
    "CREATE TABLE items(place INTEGER PRIMARY KEY, id TEXT, version TEXT, json TEXT, hidden INTEGER)",
    "CREATE INDEX items_by_id ON items(id)",
    "CREATE TABLE problems(item TEXT, path TEXT, text TEXT)",
    "CREATE TABLE state(name TEXT PRIMARY KEY, value TEXT)",
};

class CatalogueWriter {
public:
    CatalogueWriter(const fs::path& file, const CatalogueRules& rules, const std::string& topics)
        : database_(file, Database::Kind::drafted), check_(rules.schema, rules.stepKinds) {
        database_.run("BEGIN");
        for (auto* table : tables) database_.run(table);
        auto all = parseTopics(topics);
        all.insert(all.end(), rules.topics.begin(), rules.topics.end());
        index_.emplace(database_, all);
    }

    // The only time that its JSON is parsed until somebody opens the item.
    void add(const std::string& words) {
        const auto item = json::parse(words, nullptr, false);
        auto checked = check_.check(item, fmt::format("#{}", place_ + 1));
        if (!seen_.insert(checked.id).second) checked.problems.push_back({checked.id, "id", "comes twice"});
        for (auto& problem : checked.problems) note(problem);
        const bool good = checked.problems.empty();
        database_.run("INSERT INTO items VALUES(?, ?, ?, ?, ?)", place_, checked.id, checked.version, words, !good);
        if (good) index_->add(place_, checked.id, item), ++good_;
        ++place_;
    }

    void finish(const CatalogueContents& contents, const std::string& mark) {
        index_->finish();
        for (auto& [name, value] : {std::pair<std::string, std::string>{"version", contents.version}, {"topics", contents.topics}, {"checked_by", mark}})
            database_.run("INSERT INTO state VALUES(?, ?)", name, value);
        database_.run("COMMIT");
        if (bad_ > mostLogged) logIncident(Incident::catalogueItemBad, fmt::format("and {} mistakes more", bad_ - mostLogged));
    }

    int good() const { return good_; }

private:
    void note(const ItemProblem& problem) {
        if (++bad_ <= mostLogged)
            logIncident(Incident::catalogueItemBad, fmt::format("{}{}{}: {}", problem.item, problem.path.empty() ? "" : " ", problem.path, problem.text));
        database_.run("INSERT INTO problems VALUES(?, ?, ?)", problem.item, problem.path, problem.text);
    }

    Database database_;
    ItemCheck check_;
    std::optional<ItemIndexWriter> index_;
    std::set<std::string> seen_;
    std::int64_t place_ = 0;
    int good_ = 0, bad_ = 0;
};

}  // namespace

CatalogueRules catalogueRules(const fs::path& services, std::vector<std::string> stepKinds) {
    const auto schema = services / "schema.json";
    const auto words = readFile(schema);
    if (!words) throw std::runtime_error(schema.string() + " is missing");
    std::string everything = "index 4\n" + *words;
    for (auto& kind : stepKinds) everything += '\n' + kind;
    auto topics = readTopics(services.parent_path() / "topics");
    for (auto& topic : topics) everything += fmt::format("\n{} {} {} {} {}", topic.code, topic.title.zh, topic.title.en, topic.icon, topic.until);
    return {schema, std::move(stepKinds), std::move(topics), sha256Hex(everything)};
}

std::optional<int> writeCatalogue(const fs::path& file, const CatalogueRules& rules, const CatalogueContents& contents, std::stop_token stop) {
    removeDatabase(file);
    int good = 0;
    {
        CatalogueWriter writer(file, rules, contents.topics);
        for (auto& item : contents.items) {
            if (stop.stop_requested()) return std::nullopt;
            writer.add(item);
        }
        writer.finish(contents, rules.mark);
        good = writer.good();
    }
    if (!syncFile(file)) throw DatabaseError(0, "cannot sync " + file.string());
    return good;
}

void removeDatabase(const fs::path& file) {
    std::error_code notThere;
    for (auto* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(file.string() + suffix, notThere);
}

}  // namespace kiosk
