#pragma once

#include <atomic>
#include <thread>

struct libusb_context;

namespace drivers {

// A libusb of its own, and the thread on which its transfers end. Transfers must have ended before this goes.
class UsbEvents {
public:
    UsbEvents();                        // throws Disconnected when libusb does not start
    ~UsbEvents();
    UsbEvents(const UsbEvents&) = delete;
    UsbEvents& operator=(const UsbEvents&) = delete;
    libusb_context* context() const { return context_; }

private:
    void turn();

    libusb_context* context_ = nullptr;
    std::atomic<bool> stopping_ = false;
    std::thread thread_;
};

}  // namespace drivers
