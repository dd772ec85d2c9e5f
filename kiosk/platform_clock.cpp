#include "kiosk/platform_clock.h"

namespace kiosk {

using namespace std::chrono;

void PlatformClock::on(const platform::Reply& reply, const Tick& now) {
    auto* beat = std::get_if<platform::HeartbeatTaken>(&reply.what);
    if (beat && beat->platformTime) heard_ = Heard{*beat->platformTime, now.steady};
}

sys_seconds PlatformClock::at(const Tick& now) const {
    if (!heard_) return floor<seconds>(now.now);
    return heard_->time + floor<seconds>(now.steady - heard_->steady);
}

}  // namespace kiosk
