#pragma once

#include "platform/client.h"
#include "platform/server/database.h"
#include "platform/server/pages.h"

// What pages have in common that a phone opens by a code of the terminal: for pictures (handovers), for files (takeaways).
namespace platform {

constexpr std::chrono::seconds lifetimeOfPhonePage{180};

// What the terminal is told of the page at `path`. `row`: its id, its code and its expiry.
HandoverOpened phonePageOpened(const Premises&, const char* path, const Row&, Time now);

// What a code stands for; throws PageRefusal where there is none, or its time is up.
template <class Opened> Opened stillOpen(std::optional<Opened> found) {
    if (!found || found->state == HandoverState::State::expired) throw PageRefusal{404, "这个码过期了", "请在终端上点“换一个新码”，再扫一次。"};
    return *std::move(found);
}

// `state`, `expiry`: columns of the row.
HandoverState::State phonePageState(const Row& row, int state, int expiry, Time now);

}  // namespace platform
