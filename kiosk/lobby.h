#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/announcements.h"
#include "kiosk/browse.h"
#include "kiosk/catalogue.h"
#include "kiosk/desk.h"
#include "kiosk/help_request.h"
#include "kiosk/home.h"
#include "kiosk/search.h"
#include "ui/prompt.h"

namespace kiosk {

// What a resident has before their eyes until a visit begins: the home page, lists, search, announcements, and pages that
// say why something is not to be had. What the screen needs besides is the terminal's.
class Lobby {
public:
    Lobby(Catalogue&, const Desk&, const ui::Modes&);

    void load();                                     // what the catalogue has now, for the home page
    bool typed(const ui::Answer&);                   // true: it was meant for the search, and the page stays
    // The item that a visit is to begin for; none: another page, or the same one.
    std::optional<ServiceItem> on(const ui::Answer&);
    std::optional<ServiceItem> open(const ServiceItem&);   // or a page that says why not, or what it is made of
    std::optional<ServiceItem> hotline();
    std::optional<ServiceItem> toDoHere(const std::string& id) const;   // none: there is no such item, or something stands in its way
    bool home() const { return !page_ && !announcing_ && !search_ && !browse_; }
    void close();
    void left() { help_.over(); }                    // whoever asked for help has gone
    // `greets`: nobody stands there, and who comes is greeted. The worst of what there is to say stands in `notice`.
    void show(ui::View&, bool greets, std::string notice) const;

    bool hasHotline() const { return offer_.hotline; }
    Announcements& announcements() { return announcements_; }

private:
    std::optional<ServiceItem> choose(const std::string& id);
    std::optional<ServiceItem> browsed();
    void helps();                                    // the help page, over whatever there is
    std::optional<ui::Trouble> obstacle(const ServiceItem&) const;
    ui::Trouble page(std::string title, std::vector<std::string> lines) const;
    ui::Trouble notHere(const ServiceItem&) const;
    Here here() const { return {desk_.health, desk_.config, desk_.calendar, desk_.time.now, modes_.language}; }

    Catalogue& catalogue_;
    const Desk& desk_;
    const ui::Modes& modes_;
    Announcements announcements_;
    Offer offer_;
    std::optional<Browse> browse_;                   // while somebody goes through lists
    std::optional<Search> search_;                   // while somebody searches
    HelpRequest help_;
    bool announcing_ = false;                        // while announcements are read
    std::optional<ui::Prompt> page_;                 // a trouble or the help page over all of it
};

}  // namespace kiosk
