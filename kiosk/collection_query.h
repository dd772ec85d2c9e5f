#pragma once

#include "kiosk/inquiry.h"

namespace kiosk {

// What lies ready in lockers or is in the post, for the steps that show it: asked for by the card's session or a pickup code.
class CollectionQuery {
public:
    void begin(Desk&, Draft&);
    void stop(Desk& desk) { inquiry_.stop(desk); }
    bool on(const Event&, Desk&, Draft&);            // true: it has just come, and is in the draft
    std::optional<ui::Prompt> prompt() const { return inquiry_.prompt(); }   // none: it is there
    bool wrongCode() const { return wrongCode_; }    // the code has to be typed again
    bool guides() const { return inquiry_.guides(); }

private:
    Inquiry inquiry_;
    bool wrongCode_ = false;
};

}  // namespace kiosk
