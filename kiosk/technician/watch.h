#pragma once

#include <map>
#include <optional>

#include "kiosk/event.h"

namespace kiosk {

// What passed since the start and a technician may want to know of, whether or not anybody asked for it then.
class Watch {
public:
    void on(const Event&, Instant now);

    std::optional<Instant> since(drivers::Role) const;                   // its state is what it is now
    std::optional<Instant> lastContact() const { return lastContact_; }  // the platform answered, whatever it said

private:
    std::map<drivers::Role, Instant> since_;
    std::optional<Instant> lastContact_;
};

}  // namespace kiosk
