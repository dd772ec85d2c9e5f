#pragma once

#include "drivers/emulators/usb/usb_wire.h"

namespace emulators {

// The USB cable of a SAM-V reader. Its descriptors are invented: those of real readers are not known, and sources say that
// there are readers of each kind.
class SamWire : public UsbWire {
public:
    enum class Kind {
        twoPipes,       // whole frames on 02 and 81
        fourPipes,      // preamble and LEN on 02 and 81, the rest on 06 and 85
        reports,        // HID, 64 bytes a report, padded with zeros
        reportsOnControl,   // the same without a pipe to the reader
    };
    SamWire(Loop&, UsbBus&, Kind);
    void unplug() override;

private:
    void beginFrame() { matched_ = length_ = bodyLeft_ = 0; }
    std::uint8_t pipeFor(std::uint8_t byte);
    Bytes heard(std::uint8_t pipe, const Bytes&);
    bool hasReports() const { return kind_ == Kind::reports || kind_ == Kind::reportsOnControl; }
    std::size_t put(const Bytes&) override;
    void allPut() override;

    Kind kind_;
    Bytes report_;                          // begun
    std::size_t matched_ = 0, length_ = 0, bodyLeft_ = 0;   // of the frame to the host
};

}  // namespace emulators
