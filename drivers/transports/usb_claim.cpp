#include "drivers/transports/usb_claim.h"

#include <fmt/core.h>
#include <libusb.h>
#include <sys/eventfd.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace drivers {
namespace {

void expect(int error, const UsbPlace& place, const char* what) {
    if (error == LIBUSB_ERROR_ACCESS)
        throw std::invalid_argument{fmt::format("{} is there, but this user may not open it: a udev rule is missing", place.name())};
    if (error == LIBUSB_ERROR_BUSY) throw Disconnected{fmt::format("{} is in use by another program", place.name())};
    if (error) throw Disconnected{fmt::format("{} {}: {}", place.name(), what, libusb_strerror(error))};
}

}  // namespace

std::string UsbPlace::name() const {
    return fmt::format("the USB device {:04x}:{:04x}{}{}", vendor, product, serial.empty() ? "" : " ", serial);
}

UsbClaim::UsbClaim(const UsbPlace& place, int stop) : goneBell_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} {
    try {
        find(place, stop);
    } catch (...) {
        release();
        throw;
    }
}

UsbClaim::~UsbClaim() { release(); }

void UsbClaim::release() {
    if (noticing_ >= 0) libusb_hotplug_deregister_callback(events_.context(), noticing_);
    if (claimed_) libusb_release_interface(handle_, setting_.interface);
    if (handle_) libusb_close(handle_);
}

void UsbClaim::find(const UsbPlace& place, int stop) {
    libusb_device** list = nullptr;
    const auto count = libusb_get_device_list(events_.context(), &list);
    const std::unique_ptr<libusb_device*, void (*)(libusb_device**)> owned{list, [](auto** all) { libusb_free_device_list(all, 1); }};
    for (ssize_t i = 0; i < count; ++i) {
        libusb_device_descriptor is{};
        libusb_get_device_descriptor(list[i], &is);
        if (is.idVendor != place.vendor || is.idProduct != place.product) continue;
        open(list[i], place);
        if (place.serial.empty() || serial(is.iSerialNumber, stop) == place.serial) return claim(list[i], place);
        libusb_close(std::exchange(handle_, nullptr));
    }
    throw Disconnected{fmt::format("{} is not there", place.name())};
}

void UsbClaim::open(libusb_device* device, const UsbPlace& place) { expect(libusb_open(device, &handle_), place, "cannot be opened"); }

// String descriptors are UTF-16; a serial number is ASCII.
std::string UsbClaim::serial(int index, int stop) const {
    constexpr std::uint16_t english = 0x0409;
    const UsbRequest request{0x80, LIBUSB_REQUEST_GET_DESCRIPTOR, static_cast<std::uint16_t>(LIBUSB_DT_STRING << 8 | index), english};
    if (index == 0) return {};
    const auto raw = askUsb(handle_, request, 255, {std::chrono::milliseconds{500}, stop});
    std::string text;
    for (std::size_t at = 2; raw && at + 1 < raw->size(); at += 2) text += (*raw)[at + 1] ? '?' : static_cast<char>((*raw)[at]);
    return text;
}

void UsbClaim::claim(libusb_device* device, const UsbPlace& place) {
    libusb_config_descriptor* configuration = nullptr;
    expect(libusb_get_active_config_descriptor(device, &configuration), place, "has no configuration");
    const auto best = bestUsbSetting(usbSettings(*configuration), place.interface);
    libusb_free_config_descriptor(configuration);
    if (!best) throw std::invalid_argument{fmt::format("{} has no interface that serves as a byte pipe", place.name())};
    setting_ = *best;
    noticeUnplugging(place);
    libusb_set_auto_detach_kernel_driver(handle_, 1);
    expect(libusb_claim_interface(handle_, setting_.interface), place, "cannot be claimed");
    claimed_ = true;
    if (setting_.alternate) expect(libusb_set_interface_alt_setting(handle_, setting_.interface, setting_.alternate), place, "cannot be set");
}

// A transfer that listens ends when its device goes; this is for devices that have nothing to listen to, and for the
// moment in between.
void UsbClaim::noticeUnplugging(const UsbPlace& place) {
    const auto left = [](libusb_context*, libusb_device* which, libusb_hotplug_event, void* self) {
        const auto& mine = *static_cast<const UsbClaim*>(self);
        const std::uint64_t one = 1;
        if (which == libusb_get_device(mine.handle_)) (void)!::write(mine.goneBell_.get(), &one, sizeof one);
        return 0;
    };
    libusb_hotplug_register_callback(events_.context(), LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT, 0, place.vendor, place.product,
                                     LIBUSB_HOTPLUG_MATCH_ANY, left, this, &noticing_);
}

}  // namespace drivers
