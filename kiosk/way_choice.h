#pragma once

#include <memory>

#include "kiosk/fields/open_field.h"
#include "kiosk/step.h"

namespace kiosk {

// 出件: of the ways to get a result one is chosen, and for the post the address follows. A part of the steps that ask for it: what
// is chosen goes into the draft.
class WayChoice {
public:
    // `item`: whose window it is. `now`: the way that was chosen before; again it means another address.
    struct Question { std::string title, explanation; const ServiceItem& item; const std::vector<std::string>& ways; std::string now = {}; };
    ui::Prompt prompt(const Question&, const Draft&) const;
    bool on(const Event&, const Question&, Desk&, Draft&);       // true: it is chosen, with its address
    bool back(Draft&);                                           // true: from the address to the ways, or within it
    std::size_t page(const Draft&) const;

private:
    ui::Form address(const Draft&) const;
    bool onAddress(const Event&, Desk&, Draft&);

    std::unique_ptr<OpenField> open_;
    bool posting_ = false, tried_ = false;
};

std::optional<platform::PostAddress> postedTo(const Draft&);     // none: another way was chosen

}  // namespace kiosk
