#include "platform/server/phone_pages.h"

namespace platform {

HandoverState::State phonePageState(const Row& row, int state, int expiry, Time now) {
    using State = HandoverState::State;
    const auto known = State(row.number(state));
    return known != State::received && row.time(expiry) <= now ? State::expired : known;
}

}  // namespace platform
