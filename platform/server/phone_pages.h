#pragma once

#include "platform/client.h"
#include "platform/server/database.h"

// What pages have in common that a phone opens by a code of the terminal: for pictures (handovers), for files (takeaways).
namespace platform {

constexpr std::chrono::seconds lifetimeOfPhonePage{180};

// `state`, `expiry`: columns of the row.
HandoverState::State phonePageState(const Row& row, int state, int expiry, Time now);

}  // namespace platform
