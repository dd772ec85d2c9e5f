#include "kiosk/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <type_traits>

#include "kiosk/database.h"
#include "kiosk/files.h"
#include "kiosk/incidents.h"
#include "kiosk/item_index.h"
#include "kiosk/wording.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
constexpr const char* builtin = "builtin";

constexpr const char* tables[] = {
    "CREATE TABLE IF NOT EXISTS items(place INTEGER PRIMARY KEY, id TEXT, version TEXT, json TEXT, hidden INTEGER)",
    "CREATE INDEX IF NOT EXISTS items_by_id ON items(id)",
    "CREATE TABLE IF NOT EXISTS problems(item TEXT, path TEXT, text TEXT)",
    "CREATE TABLE IF NOT EXISTS state(name TEXT PRIMARY KEY, value TEXT)",
};

std::vector<fs::path> itemFiles(const fs::path& services) {
    std::vector<fs::path> files;
    for (auto& entry : fs::directory_iterator(services))
        if (entry.path().extension() == ".json" && entry.path().filename() != "schema.json") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

struct Catalogue::Parts {
    Parts(const fs::path& state, const fs::path& services, const std::vector<std::string>& stepKinds)
        : file(state / "catalogue.db"), check(services / "schema.json", stepKinds) {
        for (auto& path : itemFiles(services)) builtins.push_back(readFile(path).value_or(""));
        std::string everything = "index 1\n" + readFile(services / "schema.json").value_or("");
        for (auto& words : stepKinds) everything += '\n' + words;
        for (auto& words : builtins) everything += '\n' + words;
        mark = sha256Hex(everything);
        orAnew([&] { openFile(); });
    }

    void openFile() {
        database = std::make_unique<Database>(file);
        for (auto* table : tables) database->run(table);
        makeItemIndex(*database);
        auto version = remembered("version");
        if (remembered("checked_by") == mark && !version.empty()) return;
        if (version.empty() || version == builtin) keep(builtin, builtins);
        else keep(version, all());
    }

    std::string remembered(const char* name) {
        auto row = database->query("SELECT value FROM state WHERE name = ?", std::string_view{name});
        return row.step() ? row.text(0) : std::string{};
    }
    void remember(const char* name, const std::string& value) {
        database->run("INSERT OR REPLACE INTO state VALUES(?, ?)", std::string_view{name}, value);
    }
    std::vector<std::string> all() {
        std::vector<std::string> items;
        auto row = database->query("SELECT json FROM items ORDER BY place");
        while (row.step()) items.push_back(row.text(0));
        return items;
    }

    void keep(const std::string& version, const std::vector<std::string>& items) {
        database->atomically([&] {
            database->run("DELETE FROM items");
            database->run("DELETE FROM problems");
            std::set<std::string> seen;
            ItemIndexWriter index(*database);
            for (std::size_t i = 0; i < items.size(); ++i) keepItem(items[i], i, seen, index);
            index.finish();
            remember("version", version);
            remember("checked_by", mark);
        });
        database->run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    void keepItem(const std::string& words, std::size_t place, std::set<std::string>& seen, ItemIndexWriter& index) {
        auto item = check.check(words, fmt::format("#{}", place + 1));
        if (!seen.insert(item.id).second) item.problems.push_back({item.id, "id", "comes twice"});
        for (auto& problem : item.problems) {
            logIncident(Incident::catalogueItemBad, fmt::format("{}{}{}: {}", problem.item, problem.path.empty() ? "" : " ", problem.path, problem.text));
            database->run("INSERT INTO problems VALUES(?, ?, ?)", problem.item, problem.path, problem.text);
        }
        database->run("INSERT INTO items VALUES(?, ?, ?, ?, ?)", place, item.id, item.version, words, !item.problems.empty());
        if (item.problems.empty()) index.add(static_cast<std::int64_t>(place), item.id, words);
    }

    // The platform sends everything again: a damaged catalogue is thrown away, once.
    template <class Work> std::invoke_result_t<Work> orAnew(const Work& work) {
        try {
            return work();
        } catch (const DatabaseError& error) {
            if (!error.damaged()) throw;
            logIncident(Incident::catalogueDamaged, error.what());
        }
        database.reset();
        for (auto* suffix : {"", "-wal", "-shm"}) fs::remove(file.string() + suffix);
        openFile();
        return work();
    }

    std::vector<CatalogueEntry> entries(Statement row) {
        std::vector<CatalogueEntry> found;
        while (row.step()) found.push_back({row.text(0), row.text(1), row.text(2)});
        return found;
    }

    fs::path file;
    ItemCheck check;
    std::vector<std::string> builtins;
    std::string mark;                                // of all that decides whether an item is good
    std::unique_ptr<Database> database;
};

Catalogue::Catalogue(const fs::path& state, fs::path services, std::vector<std::string> stepKinds) {
    fs::create_directories(state);
    parts_ = std::make_unique<Parts>(state, services, stepKinds);
}

Catalogue::~Catalogue() = default;

std::vector<CatalogueEntry> Catalogue::items() const {
    return parts_->orAnew([&] {
        return parts_->entries(parts_->database->query("SELECT id, version, json FROM items WHERE NOT hidden ORDER BY place"));
    });
}

std::optional<CatalogueEntry> Catalogue::item(const std::string& id) const {
    auto found = parts_->orAnew([&] {
        return parts_->entries(parts_->database->query("SELECT id, version, json FROM items WHERE NOT hidden AND id = ?", id));
    });
    if (found.empty()) return std::nullopt;
    return found.front();
}

std::vector<CatalogueEntry> Catalogue::at(const std::vector<std::int64_t>& places) const {
    return parts_->orAnew([&] {
        std::vector<CatalogueEntry> found;
        for (auto place : places)
            for (auto& one : parts_->entries(parts_->database->query("SELECT id, version, json FROM items WHERE place = ?", place)))
                found.push_back(std::move(one));
        return found;
    });
}

std::vector<CatalogueEntry> Catalogue::mostUsed(const std::string& way, std::size_t most) const {
    return at(parts_->orAnew([&] { return kiosk::mostUsed(*parts_->database, way, most); }));
}

SearchIndex Catalogue::searchIndex() const {
    return parts_->orAnew([&] { return readItemIndex(*parts_->database); });
}

std::vector<ItemProblem> Catalogue::problems() const {
    return parts_->orAnew([&] {
        std::vector<ItemProblem> all;
        auto row = parts_->database->query("SELECT item, path, text FROM problems ORDER BY rowid");
        while (row.step()) all.push_back({row.text(0), row.text(1), row.text(2)});
        return all;
    });
}

std::string Catalogue::version() const {
    return parts_->orAnew([&] { return parts_->remembered("version"); });
}

bool Catalogue::replace(const std::string& version, const std::vector<std::string>& items) {
    try {
        parts_->orAnew([&] { parts_->keep(version, items); });
        return true;
    } catch (const DatabaseError& error) {
        logIncident(Incident::catalogueDamaged, error.what());
        return false;
    }
}

bool Catalogue::keepUses() {
    if (uses_.empty()) return false;
    try {
        parts_->orAnew([&] {
            parts_->database->atomically([&] {
                for (auto& [id, more] : uses_) countUses(*parts_->database, id, more);
            });
            parts_->database->run("PRAGMA wal_checkpoint(TRUNCATE)");
        });
    } catch (const DatabaseError& error) {           // a full disk: they wait
        logIncident(Incident::catalogueDamaged, error.what());
        return false;
    }
    uses_.clear();
    return true;
}

}  // namespace kiosk
