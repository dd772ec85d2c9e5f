#include "drivers/transports/usb_control.h"

#include <fmt/core.h>
#include <libusb.h>


namespace drivers {
namespace {

std::vector<std::uint8_t> setUp(UsbRequest request, std::size_t length) {
    std::vector<std::uint8_t> buffer(LIBUSB_CONTROL_SETUP_SIZE + length);
    libusb_fill_control_setup(buffer.data(), request.type, request.request, request.value, request.index, static_cast<std::uint16_t>(length));
    return buffer;
}

// False when it stalls.
bool carriedOut(UsbTransfer& transfer, UsbRequest request, UsbPatience patience) {
    using End = UsbTransfer::End;
    if (!transfer.awaitEnd(patience))
        throw Timeout{fmt::format("no answer to request {:02x} {:02x} for {} ms", request.type, request.request, patience.within.count())};
    if (transfer.end() == End::completed) return true;
    if (transfer.end() == End::stalled) return false;
    throw Disconnected{"the USB device went away during a request"};
}

}  // namespace

std::optional<std::vector<std::uint8_t>> askUsb(libusb_device_handle* device, UsbRequest request, std::size_t longest, UsbPatience patience) {
    UsbTransfer transfer{device, UsbTransfer::Kind::control, 0};
    transfer.submit(setUp(request, longest));
    if (!carriedOut(transfer, request, patience)) return std::nullopt;
    return std::vector<std::uint8_t>(transfer.carried().begin(), transfer.carried().end());
}

bool tellUsb(libusb_device_handle* device, UsbRequest request, std::span<const std::uint8_t> data, UsbPatience patience) {
    UsbTransfer transfer{device, UsbTransfer::Kind::control, 0};
    auto buffer = setUp(request, data.size());
    std::copy(data.begin(), data.end(), buffer.begin() + LIBUSB_CONTROL_SETUP_SIZE);
    transfer.submit(std::move(buffer));
    return carriedOut(transfer, request, patience);
}

}  // namespace drivers
