#pragma once

#include <map>
#include <memory>

#include "drivers/transports/usb_claim.h"

namespace drivers {

// The pipes of one USB interface, and its control pipe. Deadlines as with a Transport: Timeout, Disconnected; Stopped
// as soon as the descriptor `stop` is readable, whatever is on its way.
class UsbInterface {
public:
    using Duration = Transport::Duration;
    using Bytes = std::span<const std::uint8_t>;

    UsbInterface(const UsbPlace&, int stop);            // throws as UsbClaim does
    ~UsbInterface();

    const UsbSetting& setting() const { return claim_.setting(); }
    // The first pipe of its direction, a bulk one before an interrupt one; nothing when there is none.
    std::optional<std::uint8_t> firstIn() const { return first(true); }
    std::optional<std::uint8_t> firstOut() const { return first(false); }

    void write(std::uint8_t pipe, Bytes, Duration);
    // At least one byte of what the device has sent. One transfer listens on each IN pipe all the time, so nothing is lost
    // that comes before it is read; the device waits with more than 4096 bytes.
    std::size_t read(std::uint8_t pipe, std::span<std::uint8_t> into, Duration);
    void drain(std::uint8_t pipe);
    // Readable when read() would not wait.
    int descriptor(std::uint8_t pipe) const;
    int goneDescriptor() const { return claim_.goneDescriptor(); }   // readable once it was unplugged

    // On the control pipe. Nothing, or false, when the device does not know the request.
    std::optional<std::vector<std::uint8_t>> ask(UsbRequest, std::size_t longest, Duration);
    bool tell(UsbRequest, Bytes, Duration);

private:
    class Listener;
    std::optional<std::uint8_t> first(bool in) const;
    UsbTransfer::Kind kindOf(std::uint8_t pipe) const;
    void throwIfGone() const;

    std::string name_;
    int stop_;
    UsbClaim claim_;
    std::map<std::uint8_t, std::unique_ptr<Listener>> listeners_;   // of claim_: they end before it
};

}  // namespace drivers
