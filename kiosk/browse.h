#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/catalogue.h"
#include "kiosk/home.h"

namespace kiosk {

// A resident goes along ways, topics, departments and packages to an item. A list that would have too many pages is first
// divided, by topic and then by department, so that every item is reached with a few touches. Whoever does not know what they
// need ("unsure") is asked instead: what it is about, what they want, which of these; and somebody of the staff is one touch away.
class Browse {
public:
    Browse(const Catalogue&, Instant now);

    // "apply", "topics", "departments", "packages", "unsure" …: false, when there is nothing of the kind.
    bool open(const std::string& id);
    bool openPackage(const ServiceItem&);
    // True: it was meant for this. What is chosen and is no list of ours is an item: see chosen().
    bool on(const ui::Answer&);
    std::optional<ServiceItem> chosen() const;       // by the last answer
    // A way that leads to a single item is none to stand on.
    const ServiceItem* only() const;
    bool empty() const { return levels_.empty(); }
    ui::Choice prompt(const Here&) const;

private:
    enum class Divided { no, byTopic, byDepartment, byWay };
    struct Level {
        Localised title;                             // empty: of all
        ItemFilter filter;
        Divided divided = Divided::no;
        std::vector<ItemGroup> groups = {};
        std::vector<ServiceItem> items = {};
        int more = 0;                                // items that are not listed
    };

    void push(Localised title, const ItemFilter&);
    void divide(Level&) const;
    void divideByWay(Level&) const;
    std::string title(const Level&, ui::Language) const;
    static std::string idOf(const ItemGroup&, Divided);
    static ui::Tile tile(const ItemGroup&, Divided, ui::Language);
    bool groupChosen(const std::string& id);
    const ServiceItem* itemOf(const std::string& id) const;

    const Catalogue* catalogue_;
    Instant now_;
    std::vector<Level> levels_;
    std::string chosen_;
    bool asks_ = false;                              // unsure
};

}  // namespace kiosk
