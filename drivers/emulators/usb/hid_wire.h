#pragma once

#include <atomic>

#include "drivers/emulators/usb/usb_wire.h"

namespace emulators {

// What /sys and ioctls say of a HID device's node.
struct HidShape {
    std::string node;          // "/dev/input/event3" or "/dev/hidraw2"
    std::string id;            // "1EAB:8203"
    std::string keys;          // of an input device: the bitmap of its keys, as /sys prints it
    Bytes descriptor;          // of a hidraw node: its report descriptor
};

// A node of a HID device of which a program under umockdev believes that it is the kernel's: /sys knows it while it is plugged
// in, its ioctls are answered, and what the device says are input events, or reports.
class HidWire final : public PtyWire {
public:
    HidWire(Loop&, UsbBus&, HidShape);
    ~HidWire() override;
    void plug() override;
    void unplug() override;

    // Another path to the node, as udev makes them.
    void link(const std::string& path);
    void refuseGrab(int error) { refusal_ = error; }   // somebody else has it (EBUSY), or it is no input device after all (ENOTTY)
    int grabs() const { return grabs_; }               // how often a program took it for itself alone

private:
    static int handle(UMockdevIoctlBase*, UMockdevIoctlClient*, void* self);
    void answer(UMockdevIoctlClient*);
    void give(UMockdevIoctlClient*, const void* bytes, std::size_t size);
    void answerAt(const std::string& path);
    void describe();

    UsbBus& bus_;
    HidShape shape_;
    UMockdevIoctlBase* handler_;
    std::vector<std::string> answered_, described_;    // paths of nodes; places in /sys, the innermost first
    std::atomic<int> refusal_{0}, grabs_{0};           // umockdev answers on a thread of its own
};

}  // namespace emulators
