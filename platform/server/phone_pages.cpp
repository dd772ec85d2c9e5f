#include "platform/server/phone_pages.h"

#include <algorithm>

namespace platform {

HandoverOpened phonePageOpened(const Premises& premises, const char* path, const Row& row, Time now) {
    return {row.text(0), premises.publicUrl + path + row.text(1), int(std::max<std::int64_t>(1, (row.time(2) - now).count()))};
}

HandoverState::State phonePageState(const Row& row, int state, int expiry, Time now) {
    using State = HandoverState::State;
    const auto known = State(row.number(state));
    return known != State::received && row.time(expiry) <= now ? State::expired : known;
}

}  // namespace platform
