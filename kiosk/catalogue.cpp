#include "kiosk/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

#include "kiosk/catalogue_arrival.h"
#include "kiosk/database.h"
#include "kiosk/files.h"
#include "kiosk/incidents.h"
#include "kiosk/item_index.h"
#include "kiosk/wording.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
constexpr const char *builtin = "builtin", *served = "served";

std::vector<std::string> builtinItems(const fs::path& services) {
    std::vector<fs::path> files;
    for (auto& entry : fs::directory_iterator(services))
        if (entry.path().extension() == ".json" && entry.path().filename() != "schema.json") files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> items;
    for (auto& file : files) items.push_back(readFile(file).value_or(""));
    return items;
}

std::string markOf(const CatalogueContents& contents) {
    std::string all;
    for (auto& item : contents.items) all += item + '\n';
    return sha256Hex(all);
}

}  // namespace

struct Catalogue::Parts {
    Parts(const fs::path& state, const fs::path& services, std::vector<std::string> stepKinds, std::function<void()> whenOver)
        : folder(state), rules(catalogueRules(services, std::move(stepKinds))), builtins{builtin, builtinItems(services), "[]"},
          ownMark(rules.mark + markOf(builtins)), over(std::move(whenOver)) {
        fs::create_directories(folder);
        for (auto* left : {"builtin.next", "catalogue.next"}) removeDatabase(folder / left);   // by a kill
        orAnew([&] { open(); });
    }

    void open() {
        database = std::make_unique<Database>(folder / "uses.db");
        makeUses(*database);
        serving = false;
        if (!serve("builtin.db", ownMark)) {
            auto own = rules;
            own.mark = ownMark;
            writeCatalogue(folder / "builtin.next", own, builtins);
            replace("builtin.next", "builtin.db");
        }
        choose();
    }

    // The platform's, unless another program has checked it: then it is checked again, and the built-in items are served as long.
    void choose() {
        if (serve("catalogue.db", rules.mark)) return;
        CatalogueContents kept;
        if (serving) kept = {remembered("version"), all(), remembered("topics")};
        serve("builtin.db", ownMark);
        if (!kept.version.empty()) receive(std::move(kept));
    }

    // False: it is not there, or was checked by another program; it can be read all the same.
    bool serve(const char* file, const std::string& mark) {
        if (serving) database->detach(served);
        serving = fs::exists(folder / file);
        if (!serving) return false;
        database->attach(folder / file, served);
        return remembered("checked_by") == mark;
    }

    // What is `whole` is on the disk. The new name is not waited for: after a power cut it is the old catalogue or the new one.
    void replace(const char* whole, const char* wanted) {
        std::error_code error;
        for (auto* suffix : {"-wal", "-shm"}) fs::remove((folder / wanted).string() + suffix, error);   // of a former version's file
        fs::rename(folder / whole, folder / wanted, error);
        if (error) throw DatabaseError(0, "cannot rename " + (folder / whole).string());
    }

    void receive(CatalogueContents contents) {
        arrival.reset();                             // one at a time, and the later one counts
        coming = contents.version;
        arrival = std::make_unique<CatalogueArrival>(folder / "catalogue.next", rules, std::move(contents), over);
    }

    std::string remembered(const char* name) {
        auto row = database->query("SELECT value FROM state WHERE name = ?", std::string_view{name});
        return row.step() ? row.text(0) : std::string{};
    }
    std::vector<std::string> all() {
        std::vector<std::string> items;
        auto row = database->query("SELECT json FROM items ORDER BY place");
        while (row.step()) items.push_back(row.text(0));
        return items;
    }

    // The platform sends everything again: what is damaged is thrown away, once.
    template <class Work> std::invoke_result_t<Work> orAnew(const Work& work) {
        try {
            return work();
        } catch (const DatabaseError& error) {
            if (!error.damaged()) throw;
            logIncident(Incident::catalogueDamaged, error.what());
        }
        database.reset();
        for (auto* file : {"uses.db", "builtin.db", "catalogue.db"}) removeDatabase(folder / file);
        open();
        return work();
    }

    std::vector<CatalogueEntry> entries(Statement row) {
        std::vector<CatalogueEntry> found;
        while (row.step()) found.push_back({row.text(0), row.text(1), row.text(2)});
        return found;
    }

    const fs::path folder;
    const CatalogueRules rules;
    const CatalogueContents builtins;
    const std::string ownMark;                       // of builtin.db
    const std::function<void()> over;
    std::unique_ptr<Database> database;              // of the uses; the catalogue that is served is attached
    bool serving = false;
    std::unique_ptr<CatalogueArrival> arrival;
    std::string coming;                              // its version
};

Catalogue::Catalogue(const fs::path& state, fs::path services, std::vector<std::string> stepKinds, std::function<void()> over)
    : parts_(std::make_unique<Parts>(state, services, std::move(stepKinds), std::move(over))) {}

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

std::vector<CatalogueEntry> Catalogue::mostUsed(const ItemFilter& filter, std::size_t most) const {
    return at(parts_->orAnew([&] { return kiosk::mostUsed(*parts_->database, filter, most); }));
}

int Catalogue::count(const ItemFilter& filter) const {
    return parts_->orAnew([&] { return countItems(*parts_->database, filter); });
}

std::vector<ItemGroup> Catalogue::topics(const ItemFilter& filter, Instant now) const {
    return parts_->orAnew([&] { return topicsOf(*parts_->database, filter, now); });
}

std::vector<ItemGroup> Catalogue::departments(const ItemFilter& filter) const {
    return parts_->orAnew([&] { return departmentsOf(*parts_->database, filter); });
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

void Catalogue::receive(std::string version, std::vector<std::string> items, std::string topics) {
    parts_->receive({std::move(version), std::move(items), std::move(topics)});
}

const std::string& Catalogue::coming() const { return parts_->coming; }
bool Catalogue::receiving() const { return parts_->arrival && !parts_->arrival->over(); }

std::optional<CatalogueEntry> Catalogue::next(const std::string& id) const {
    if (!parts_->arrival || !parts_->arrival->whole()) return std::nullopt;
    try {
        Database whole(parts_->folder / "catalogue.next");
        auto found = parts_->entries(whole.query("SELECT id, version, json FROM items WHERE NOT hidden AND id = ?", id));
        return found.empty() ? std::nullopt : std::optional(found.front());
    } catch (const DatabaseError&) {                 // adopting it will find that too, and say so
        return std::nullopt;
    }
}

bool Catalogue::adopt() {
    if (!parts_->arrival || receiving()) return false;
    const bool whole = parts_->arrival->whole();
    parts_->arrival.reset();
    parts_->coming.clear();
    if (!whole) return false;
    try {
        parts_->replace("catalogue.next", "catalogue.db");
        parts_->orAnew([&] { parts_->choose(); });
    } catch (const DatabaseError& error) {
        logIncident(Incident::catalogueRefused, error.what());
        return false;
    }
    logIncident(Incident::catalogueTaken, version());
    return true;
}

bool Catalogue::keepUses() {
    if (uses_.empty()) return false;
    try {
        parts_->orAnew([&] {
            parts_->database->atomically([&] {
                for (auto& [id, more] : uses_) countUses(*parts_->database, id, more);
            });
            parts_->database->run("PRAGMA main.wal_checkpoint(TRUNCATE)");
        });
    } catch (const DatabaseError& error) {           // a full disk: they wait
        logIncident(Incident::catalogueDamaged, error.what());
        return false;
    }
    uses_.clear();
    return true;
}

}  // namespace kiosk
