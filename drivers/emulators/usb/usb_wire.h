#pragma once

#include <map>
#include <memory>
#include <utility>

#include "drivers/emulators/usb/usb_shape.h"

typedef struct _UMockdevTestbed UMockdevTestbed;
typedef struct _UMockdevIoctlBase UMockdevIoctlBase;
typedef struct _UMockdevIoctlClient UMockdevIoctlClient;
typedef struct _UMockdevIoctlData UMockdevIoctlData;

namespace emulators {

// The USB of a machine of which a program under umockdev believes that it is its own: /dev/bus/usb, sysfs, udev.
// One at a time in a process.
class UsbBus {
public:
    UsbBus();
    ~UsbBus();
    UsbBus(const UsbBus&) = delete;
    UsbBus& operator=(const UsbBus&) = delete;
    UMockdevTestbed* testbed() const { return testbed_; }
    int nextNumber() { return ++numbers_; }

private:
    UMockdevTestbed* testbed_;
    int numbers_ = 0;
};

// A USB cable, by the requests that libusb makes of the kernel (usbfs): a device of any shape, its requests on the
// control pipe, its kernel driver. umockdev has no poll for it, so the device node is a pipe that can be written
// whenever a transfer is over.
class UsbWire : public Wire {
public:
    struct Setup { std::uint8_t type, request; std::uint16_t value, index, length; };
    // Requests that are not standard ones. Nothing: the device stalls.
    using Control = std::function<std::optional<Bytes>(const Setup&, const Bytes& data)>;

    UsbWire(Loop&, UsbBus&, UsbShape);
    ~UsbWire() override;
    void plug() override;
    void unplug() override;
    bool plugged() const override { return plugged_; }
    // As from a pipe to the device: a report that came on the control pipe.
    void hear(const Bytes& bytes) { received(bytes); }

    void onControl(Control control) { control_ = std::move(control); }
    // To which pipe the next byte to the host goes; the first one when nothing is said.
    void inPipe(std::function<std::uint8_t(std::uint8_t byte)> choose) { choose_ = std::move(choose); }
    // What the device hears of what comes on a pipe; all of it when nothing is said.
    void outPipe(std::function<Bytes(std::uint8_t pipe, const Bytes&)> hear) { hear_ = std::move(hear); }
    void stallNext() { stallNext_ = true; }         // the next transfer to the device
    void kernelDriver(std::string name) { kernelDriver_ = std::move(name); }
    const std::string& boundTo() const { return boundTo_; }     // the kernel driver that has it now
    int alternate() const { return alternate_; }
    long requests() const { return requests_; }     // of all kinds, to see who keeps asking

protected:
    std::size_t put(const Bytes&) override;

private:
    struct Urb { UMockdevIoctlData* data; std::uint64_t address; };
    class Node {                                    // owns the descriptor
    public:
        explicit Node(int descriptor = -1) : descriptor_{descriptor} {}
        Node(Node&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
        Node& operator=(Node&& other) noexcept { return std::swap(descriptor_, other.descriptor_), *this; }
        ~Node();
        int get() const { return descriptor_; }

    private:
        int descriptor_;
    };

    static int handle(UMockdevIoctlBase*, UMockdevIoctlClient*, void* self);
    bool answer(UMockdevIoctlClient*);
    void submit(UMockdevIoctlClient*);
    void reap(UMockdevIoctlClient*);
    void discard(UMockdevIoctlClient*);
    void claim(UMockdevIoctlClient*, bool detachFirst);
    void askDriver(UMockdevIoctlClient*);
    void moveDriver(UMockdevIoctlClient*);
    void setAlternate(UMockdevIoctlClient*);
    void carryControl(Urb);
    void carryOut(Urb);
    void carryIn();
    void retryOut();
    void finish(Urb, int status, std::size_t length);

    void makeNode(const std::string&);
    void signal();
    std::uint8_t firstIn() const;
    void held() override { retryOut(); }
    const UsbShape::Setting& settingOf(std::uint8_t pipe) const;
    std::chrono::nanoseconds byteTime() const override { return std::chrono::nanoseconds::zero(); }

    UsbBus& bus_;
    UsbShape shape_;
    UMockdevIoctlBase* handler_;
    Control control_;
    std::function<std::uint8_t(std::uint8_t)> choose_;
    std::function<Bytes(std::uint8_t, const Bytes&)> hear_;
    std::string systemPath_, kernelDriver_, boundTo_;
    Node node_;
    int alternate_ = 0;
    long requests_ = 0;
    bool plugged_ = false, stallNext_ = false;
    std::vector<Urb> waiting_;                      // submitted, in order
    std::deque<Urb> done_;                          // to be reaped
    std::map<std::uint8_t, std::deque<std::uint8_t>> toHost_;
};

}  // namespace emulators
