#pragma once

#include <map>
#include <optional>
#include <string>

#include "kiosk/event.h"

namespace kiosk {

// What passed since the start and a technician may want to know of, whether or not anybody asked for it then.
class Watch {
public:
    void on(const Event&, Instant now);

    std::optional<Instant> since(drivers::Role) const;                   // its state is what it is now
    // What it did since the start, by name: "reads", "papers", "faults", "resets" (online again after it was not) …
    const std::map<std::string, long>& counted(drivers::Role) const;
    std::optional<Instant> lastContact() const { return lastContact_; }  // the platform answered, whatever it said

private:
    void count(const drivers::DeviceEvent&);

    std::map<drivers::Role, Instant> since_;
    std::map<drivers::Role, std::map<std::string, long>> counts_;
    std::map<drivers::Role, bool> away_;             // it was online before
    std::optional<Instant> lastContact_;
};

}  // namespace kiosk
