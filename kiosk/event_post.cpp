#include "kiosk/event_post.h"

#include <utility>

#include "platform/topics/events.h"

namespace kiosk {

void EventPost::tick(Desk& desk) {
    if (!key_.empty() || desk.time.steady < again_ || !desk.journal.hasUnsentEvents()) return;
    auto batch = desk.journal.unsentEvents();
    if (batch.events.empty()) return;
    key_ = desk.freshKey("events");
    upTo_ = batch.events.back().sequence;
    desk.platform.ask(key_, platform::Deliver{"events", platform::toJson(batch)});
}

void EventPost::on(const platform::Reply& reply, Desk& desk) {
    if (key_.empty() || reply.key != key_) return;
    key_.clear();
    // Refused: the platform has seen that the chain is broken, which sending it again does not mend; the log has it.
    const bool seen = std::holds_alternative<platform::Delivered>(reply.what) || std::holds_alternative<platform::Refused>(reply.what);
    if (seen) desk.journal.eventsSent(upTo_);
    else again_ = desk.time.steady + desk.config.deadlines.outboxLongest;
}

}  // namespace kiosk
