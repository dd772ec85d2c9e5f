#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/item_check.h"
#include "kiosk/item_index.h"
#include "kiosk/search_index.h"

// Service items as rows (id, version, JSON): an item is parsed when it is opened, checked once when it arrives.
namespace kiosk {

struct CatalogueEntry { std::string id, version, json; };

// In the state folder, apart from the journal, for all of it can be made again at any time: catalogue.db, what the platform
// sent last; builtin.db, until then; uses.db. Main thread only.
class Catalogue {
public:
    // `services`: folder with the built-in items and schema.json. What is kept is checked again when this program or its
    // schema have changed; the built-in items are served as long.
    // `over`: called on another thread when receiving() ends. Throws std::runtime_error when schema.json is missing.
    Catalogue(const std::filesystem::path& state, std::filesystem::path services, std::vector<std::string> stepKinds,
              std::function<void()> over = {});
    ~Catalogue();

    std::vector<CatalogueEntry> items() const;           // the good ones, in the order in which they came
    std::optional<CatalogueEntry> item(const std::string& id) const;
    std::vector<CatalogueEntry> at(const std::vector<std::int64_t>& places) const;       // as found by searchIndex()
    std::vector<CatalogueEntry> mostUsed(const ItemFilter&, std::size_t most) const;
    int count(const ItemFilter&) const;
    std::vector<ItemGroup> topics(const ItemFilter&, Instant now) const;     // that have such items
    std::vector<ItemGroup> departments(const ItemFilter&) const;
    SearchIndex searchIndex() const;                     // of the good ones, as they are now
    std::vector<ItemProblem> problems() const;           // of the hidden ones
    std::string version() const;                         // of what is served; "builtin" until the platform sent one

    // A catalogue has come. Returns at once: on a thread of its own it is checked and written beside the one that is served.
    void receive(std::string version, std::vector<std::string> items, std::string topics = "[]");
    const std::string& coming() const;                   // the version of one that has come and is not served yet; empty: none
    bool receiving() const;                              // it is still being written
    std::optional<CatalogueEntry> next(const std::string& id) const;   // of the one that has come, once it is whole; none: it is not there
    // All at once or not at all, when nobody has the old one before their eyes. True: another one is served now.
    bool adopt();

    // How often each item was begun, and nothing of by whom or when. Written down by keepUses alone: nobody waits for it.
    void used(const std::string& id) { ++uses_[id]; }
    bool keepUses();                                     // true: the order may have changed

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
    std::map<std::string, std::int64_t> uses_;           // since the last keepUses
};

}  // namespace kiosk
