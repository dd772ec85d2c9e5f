#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/item_check.h"
#include "kiosk/search_index.h"

// Service items as rows (id, version, JSON): an item is parsed when it is opened, checked once when it arrives.
namespace kiosk {

struct CatalogueEntry { std::string id, version, json; };

// catalogue.db in the state folder, apart from the journal: it can be made again at any time. Main thread only.
class Catalogue {
public:
    // `services`: folder with the built-in items and schema.json. They are taken until the platform sends others; what is
    // kept is checked again when this program, its schema or its built-in items have changed.
    // Throws std::runtime_error when schema.json is missing.
    Catalogue(const std::filesystem::path& state, std::filesystem::path services, std::vector<std::string> stepKinds);
    ~Catalogue();

    std::vector<CatalogueEntry> items() const;           // the good ones, in the order in which they came
    std::optional<CatalogueEntry> item(const std::string& id) const;
    std::vector<CatalogueEntry> at(const std::vector<std::int64_t>& places) const;       // as found by searchIndex()
    std::vector<CatalogueEntry> mostUsed(const std::string& way, std::size_t most) const;   // of one way; empty: of all
    SearchIndex searchIndex() const;                     // of the good ones, as they are now
    std::vector<ItemProblem> problems() const;           // of the hidden ones
    std::string version() const;                         // "builtin" until the platform sent one

    // All at once or not at all; in the attract state, because it syncs the disk. Bad items are kept, but hidden, and go
    // to the log. False: the disk would not take it; all is as before.
    bool replace(const std::string& version, const std::vector<std::string>& items);

    // How often each item was begun, and nothing of by whom or when. Written down by keepUses alone: nobody waits for it.
    void used(const std::string& id) { ++uses_[id]; }
    bool keepUses();                                     // true: the order may have changed

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
    std::map<std::string, std::int64_t> uses_;           // since the last keepUses
};

}  // namespace kiosk
