#include "drivers/transports/usb_events.h"

#include <fmt/core.h>
#include <libusb.h>
#include <poll.h>

#include "drivers/transport.h"

namespace drivers {

UsbEvents::UsbEvents() {
    if (const int error = libusb_init(&context_)) throw Disconnected{fmt::format("libusb does not start: {}", libusb_strerror(error))};
    thread_ = std::thread{[this] { turn(); }};
}

UsbEvents::~UsbEvents() {
    stopping_ = true;
    libusb_interrupt_event_handler(context_);
    thread_.join();
    libusb_exit(context_);
}

void UsbEvents::turn() {
    constexpr int pauseMs = 20;         // so that an error that stays keeps no processor busy
    while (!stopping_) {
        timeval aWhile{60, 0};
        const int error = libusb_handle_events_timeout_completed(context_, &aWhile, nullptr);
        if (error && error != LIBUSB_ERROR_INTERRUPTED) ::poll(nullptr, 0, pauseMs);
    }
}

}  // namespace drivers
