#include "kiosk/devices.h"

#include "drivers/catalogue.h"

namespace kiosk {
namespace {

template <class Device> void attach(std::unique_ptr<Device>& into, const Config& config, const drivers::Sink& sink) {
    auto named = config.devices.find(Device::kind);
    if (named == config.devices.end()) return;
    auto device = named->second;
    device.record = config.record;
    into = drivers::make<Device>(device, sink);
}

}  // namespace

AttachedDevices::AttachedDevices(const Config& config, const drivers::Sink& sink) {
    attach(cards_, config, sink);
    attach(chips_, config, sink);
    attach(codes_, config, sink);
    attach(receipts_, config, sink);
    attach(documents_, config, sink);
    attach(camera_, config, sink);
    attach(locker_, config, sink);
    attach(ratings_, config, sink);
    attach(site_, config, sink);
}

Devices AttachedDevices::all() const {
    return {cards_.get(), chips_.get(), codes_.get(), receipts_.get(), documents_.get(), camera_.get(), locker_.get(), ratings_.get(), site_.get()};
}

}  // namespace kiosk
