#pragma once

#include <optional>
#include <string>

#include "drivers/descriptor.h"
#include "drivers/transports/usb_control.h"
#include "drivers/transports/usb_events.h"
#include "drivers/transports/usb_settings.h"

struct libusb_device;

namespace drivers {

// Which device, which of its interfaces.
struct UsbPlace {
    std::uint16_t vendor = 0, product = 0;
    std::string serial;                     // empty: any
    std::optional<int> interface;           // none: as bestUsbSetting says
    std::string name() const;
};

// One interface of a device, for this process alone. Its kernel driver is detached, and gets it back in the end.
class UsbClaim {
public:
    // Throws Disconnected when no such device is there or somebody else has it, std::invalid_argument when this user may
    // not open it or it has no such interface; Stopped.
    UsbClaim(const UsbPlace&, int stop);
    ~UsbClaim();                            // all transfers must have ended
    UsbClaim(const UsbClaim&) = delete;
    UsbClaim& operator=(const UsbClaim&) = delete;

    libusb_device_handle* device() const { return handle_; }
    const UsbSetting& setting() const { return setting_; }
    int goneDescriptor() const { return goneBell_.get(); }   // readable once it was unplugged

private:
    void find(const UsbPlace&, int stop);
    void open(libusb_device*, const UsbPlace&);
    std::string serial(int index, int stop) const;
    void claim(libusb_device*, const UsbPlace&);
    void noticeUnplugging(const UsbPlace&);
    void release();

    Descriptor goneBell_;                   // rung on the thread of UsbEvents
    UsbEvents events_;
    libusb_device_handle* handle_ = nullptr;
    UsbSetting setting_;
    bool claimed_ = false;
    int noticing_ = -1;                     // libusb's name for our callback
};

}  // namespace drivers
