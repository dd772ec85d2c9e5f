#pragma once

#include <map>
#include <optional>
#include <string>

#include "drivers/device.h"
#include "kiosk/service_item.h"

namespace kiosk {

// Device states → what the terminal can offer now.
class Health {
public:
    struct Device {
        drivers::Status status = drivers::Status::offline;
        std::optional<drivers::Fault> fault;
        bool paperLow = false, failedTest = false;   // failedTest: whatever it says of itself
        drivers::DeviceFacts facts = {};
    };

    void expect(drivers::Role);                      // configured; offline until it says otherwise
    // True when something changed that a resident can see.
    bool on(const drivers::DeviceEvent&);
    bool platformReached(bool);                      // true when it changed
    void tested(drivers::Role, bool passed);         // by a technician; a failed device is not offered until it passes

    bool answering(drivers::Role) const;             // by what it says itself
    bool working(drivers::Role) const;               // and it has not failed its self-test
    bool configured(drivers::Role role) const { return devices_.contains(role); }
    std::optional<drivers::Fault> faultOf(drivers::Role) const;
    bool online() const { return online_; }
    // What cabinet and room report, as far as it is known.
    struct Surroundings { std::map<drivers::SiteInput, bool> inputs; std::optional<double> celsius; };
    const Surroundings& surroundings() const { return surroundings_; }
    bool reads(drivers::SiteInput) const;            // false while nobody knows
    const std::map<drivers::Role, Device>& devices() const { return devices_; }

    // The device without which this item cannot be done now; none: it can.
    std::optional<drivers::Role> missing(const ServiceItem&) const;

private:
    std::map<drivers::Role, Device> devices_;
    bool online_ = true;
    Surroundings surroundings_;
};

const char* roleName(drivers::Role);                 // "card_reader": config, log and control socket
const char* statusName(drivers::Status);             // XFS4IoT's word
const char* faultName(drivers::Fault::Kind);
const char* remedyName(drivers::Remedy);           // XFS4IoT's word
// The fault of these two names; none: there is no such kind.
std::optional<drivers::Fault> faultNamed(const std::string& kind, const std::string& remedy);

}  // namespace kiosk
