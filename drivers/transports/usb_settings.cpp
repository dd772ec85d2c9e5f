#include "drivers/transports/usb_settings.h"

#include <libusb.h>

#include <algorithm>
#include <span>

namespace drivers {
namespace {

constexpr int packetBits = 0x07FF;      // of wMaxPacketSize; above stand the extra packets of a microframe

std::vector<UsbPipe> pipesOf(const libusb_interface_descriptor& setting) {
    std::vector<UsbPipe> pipes;
    for (auto& endpoint : std::span(setting.endpoint, setting.bNumEndpoints)) {
        const int type = endpoint.bmAttributes & LIBUSB_TRANSFER_TYPE_MASK;
        if (type != LIBUSB_TRANSFER_TYPE_BULK && type != LIBUSB_TRANSFER_TYPE_INTERRUPT) continue;
        pipes.push_back({endpoint.bEndpointAddress, type == LIBUSB_TRANSFER_TYPE_BULK ? UsbPipe::Kind::bulk : UsbPipe::Kind::interrupt,
                         std::max(1, endpoint.wMaxPacketSize & packetBits)});
    }
    return pipes;
}

int worth(const UsbSetting& setting) {
    const bool printer = setting.deviceClass == LIBUSB_CLASS_PRINTER;
    if (printer && setting.protocol > 2) return 0;
    if (printer && setting.hasBulkOut()) return setting.protocol == 2 ? 4 : 3;
    return setting.hasBulkOut() ? 2 : 1;
}

}  // namespace

bool UsbSetting::hasBulkOut() const {
    return std::ranges::any_of(pipes, [](auto& pipe) { return pipe.kind == UsbPipe::Kind::bulk && !pipe.in(); });
}

std::vector<UsbSetting> usbSettings(const libusb_config_descriptor& configuration) {
    std::vector<UsbSetting> all;
    for (auto& interface : std::span(configuration.interface, configuration.bNumInterfaces))
        for (auto& one : std::span(interface.altsetting, static_cast<std::size_t>(interface.num_altsetting)))
            all.push_back({one.bInterfaceNumber, one.bAlternateSetting, one.bInterfaceClass, one.bInterfaceSubClass,
                           one.bInterfaceProtocol, pipesOf(one)});
    return all;
}

std::optional<UsbSetting> bestUsbSetting(const std::vector<UsbSetting>& all, std::optional<int> interface) {
    std::optional<UsbSetting> best;
    for (auto& one : all)
        if ((!interface || one.interface == *interface) && worth(one) > (best ? worth(*best) : 0)) best = one;
    return best;
}

}  // namespace drivers
