#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

#include "drivers/descriptor.h"
#include "drivers/transport.h"

struct libusb_device_handle;
struct libusb_transfer;

namespace drivers {

// How long somebody waits for a transfer, and the descriptor that ends the waiting with Stopped.
struct UsbPatience { Transport::Duration within; int stop = -1; };

// One transfer at a time, on its way while the device's thread does something else. It ends on the thread of UsbEvents;
// everything here is called on the device's.
class UsbTransfer {
public:
    enum class Kind { control, bulk, interrupt };
    // How it ended. `stalled`: the device refuses. `broken`: noise on the cable, or one that is just being pulled.
    enum class End { completed, cancelled, stalled, gone, broken };

    UsbTransfer(libusb_device_handle*, Kind, std::uint8_t pipe);
    ~UsbTransfer();                                     // cancels what is on its way
    UsbTransfer(const UsbTransfer&) = delete;
    UsbTransfer& operator=(const UsbTransfer&) = delete;

    // Sends it on its way with this buffer: what goes out, or room for what comes in. Throws Disconnected.
    void submit(std::vector<std::uint8_t> buffer);
    bool ended() const;
    int descriptor() const { return bell_.get(); }      // readable from its end until it is submitted again
    void cancel();                                      // and waits until it has ended
    // Waits for its end, cancels it when the time is over. False when it was cancelled so.
    bool awaitEnd(UsbPatience);

    // Once it has ended:
    End end() const;
    std::span<const std::uint8_t> carried() const;      // what came in, or went out; of a control transfer its data

private:
    void silence();
    static void done(libusb_transfer*);                 // on the thread of UsbEvents

    libusb_transfer* transfer_;
    std::vector<std::uint8_t> buffer_;
    bool submitted_ = false;
    std::atomic<bool> over_ = false;                    // what the transfer carried may be looked at
    Descriptor bell_;                                   // rung last: libusb and its thread are done with this object
};

}  // namespace drivers
