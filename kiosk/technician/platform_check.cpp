#include "kiosk/technician/platform_check.h"

namespace kiosk {

using namespace std::chrono;

PlatformCheck::~PlatformCheck() {
    if (underway()) bench_.desk.platform.forget(key_);
}

void PlatformCheck::ask() {
    if (underway()) return;
    key_ = testKey(bench_.desk);
    asked_ = bench_.desk.time.steady;
    bench_.desk.platform.ask(key_, bench_.hall.heartbeat());
}

void PlatformCheck::on(const Event& event) {
    if (!underway()) return;
    auto* reply = std::get_if<platform::Reply>(&event);
    if (reply && reply->key == key_) return answered(reply->what);
    if (bench_.desk.time.steady - asked_ < bench_.desk.config.deadlines.query) return;
    bench_.desk.platform.forget(key_);
    key_.clear();
    result_ = Result{false, bench_.desk.time.steady - asked_};
}

void PlatformCheck::answered(const platform::Said& said) {
    key_.clear();
    Result result{!std::holds_alternative<platform::Unreachable>(said), bench_.desk.time.steady - asked_};
    auto* taken = std::get_if<platform::HeartbeatTaken>(&said);
    // Date is cut to a whole second, so the truth is half a second later on the average, when half of the way was gone.
    if (taken && taken->platformTime) result.clockOff = bench_.desk.time.now - result.took / 2 - (*taken->platformTime + 500ms);
    result_ = result;
}

}  // namespace kiosk
