#include "kiosk/devices.h"

#include "drivers/catalogue.h"

namespace kiosk {
namespace {

template <class Device>
void attach(std::unique_ptr<Device>& into, const Config& config, const drivers::Sink& sink, const std::filesystem::path& record) {
    auto named = config.devices.find(Device::kind);
    if (named == config.devices.end()) return;
    auto device = named->second;
    device.record = record;
    into.reset();                                    // its line must be free before it is opened again
    into = drivers::make<Device>(device, sink);
}

}  // namespace

AttachedDevices::AttachedDevices(const Config& config, const drivers::Sink& sink) : config_(config), sink_(sink) {
    attach(chips_, config_, sink_, config.record);
    attach(documents_, config_, sink_, config.record);
    attach(camera_, config_, sink_, config.record);
    record(config.record);
}

void AttachedDevices::record(const std::filesystem::path& folder) {
    attach(cards_, config_, sink_, folder);
    attach(codes_, config_, sink_, folder);
    attach(receipts_, config_, sink_, folder);
    attach(locker_, config_, sink_, folder);
    attach(ratings_, config_, sink_, folder);
    attach(site_, config_, sink_, folder);
}

Devices AttachedDevices::all() const {
    return {cards_.get(), chips_.get(), codes_.get(), receipts_.get(), documents_.get(), camera_.get(), locker_.get(), ratings_.get(), site_.get()};
}

}  // namespace kiosk
