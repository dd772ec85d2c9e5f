#pragma once

#include <string>

#include "kiosk/desk.h"
#include "kiosk/draft.h"

namespace kiosk {

// Why a card that was read well cannot be used today, in words; empty: it can.
std::string objection(const drivers::IdCard&, Instant now, ui::Language);

// True when the event brought a card that can be used; it is in the draft then. `message`: why another one could not.
bool takeCard(const Event&, const Desk&, Draft&, std::string& message);

}  // namespace kiosk
