#pragma once

#include "kiosk/inquiry.h"

namespace kiosk {

// Asking the platform for a person's cases, or for the one on a receipt, with a resident waiting in front.
class CaseQuery {
public:
    void begin(Desk&, Draft&, int year = 0);         // by draft.caseAsked, else by the card; year: those of it alone
    void stop(Desk& desk) { inquiry_.stop(desk); }
    // True when draft.cases has just been filled, and where there are more of them draft.caseYears.
    bool on(const Event&, Desk&, Draft&);

    bool busy() const { return inquiry_.busy(); }
    std::optional<ui::Prompt> prompt() const { return inquiry_.prompt(); }   // what is to be shown instead of a result

private:
    Inquiry inquiry_;
};

ui::Tone caseTone(const platform::Case&);

}  // namespace kiosk
