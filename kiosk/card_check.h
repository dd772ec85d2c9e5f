#pragma once

#include <optional>
#include <string>

#include "kiosk/desk.h"
#include "kiosk/draft.h"
#include "kiosk/failures.h"

namespace kiosk {

// What is wrong with the last card; `runsOut`: the day as it stands on the card.
struct CardProblem { Failure failure; std::string runsOut; };

// Why a card that was read well cannot be used today; none: it can.
std::optional<CardProblem> objection(const drivers::IdCard&, Instant now);

// For a step that asks for an identity card.
class CardTaking {
public:
    void begin(const Desk&);                         // what lies there already must be taken away first: nobody knows whose it is
    // True when the event brought a card that can be used; it is in the draft then.
    bool on(const Event&, const Desk&, Draft&);
    std::string message(ui::Language) const;         // why another one could not

private:
    std::optional<CardProblem> problem_;
    bool mustGo_ = false;                            // what lies on the reader
};

}  // namespace kiosk
