#pragma once

#include <optional>
#include <string>

#include "kiosk/desk.h"
#include "ui/prompt.h"

namespace kiosk {

// 求助: once a visit the platform is told that somebody asked, as an event of the chain, and its place there is the number that
// is named on the telephone. It goes up when there is a network, and is the same then.
class HelpRequest {
public:
    void ask(const Desk&, const std::string& itemId, const std::string& caseNumber);   // the same number when it is asked again
    void over() { number_.clear(); }
    ui::Trouble page(const SiteConfig&) const;

private:
    std::string number_;                             // 0001-57; empty: it could not be written down, so there is none
};

}  // namespace kiosk
