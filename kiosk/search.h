#pragma once

#include <string>
#include <vector>

#include "kiosk/catalogue.h"
#include "kiosk/home.h"

namespace kiosk {

// Somebody looks for an item: what was typed, and what is found by it. Opened by the search field and gone with it, and
// what was typed with it.
class Search {
public:
    explicit Search(Catalogue&);

    bool on(const ui::Answer&);                      // true: it was meant for this
    ui::Prompt prompt(const Here&) const;
    std::uint64_t screen() const { return std::uint64_t{screen_} << 32; }   // another page of it: letters, or characters

private:
    void look();

    Catalogue* catalogue_;
    SearchIndex index_;
    std::string typed_;
    std::vector<ServiceItem> found_;
    bool writing_ = false;                           // characters, on the pads for Chinese
    std::uint32_t screen_ = 0;
};

}  // namespace kiosk
