#include "drivers/emulators/usb/sam_wire.h"

#include <array>
#include <utility>

namespace emulators {
namespace {

constexpr std::uint16_t vendor = 0x0400, product = 0xC35A;      // the id under which most readers are seen
constexpr std::uint8_t headOut = 0x02, bodyOut = 0x06, headIn = 0x81, bodyIn = 0x85;
constexpr std::size_t headBytes = 7, reportSize = 64;

UsbShape shapeOf(SamWire::Kind kind) {
    using Kind = SamWire::Kind;
    switch (kind) {
        case Kind::twoPipes: return {vendor, product, "", {{.pipes = {headIn, headOut}}}};
        case Kind::fourPipes: return {vendor, product, "", {{.pipes = {headIn, headOut, bodyIn, bodyOut}}}};
        case Kind::reports: return {vendor, product, "", {{.deviceClass = 3, .pipes = {headIn, headOut}, .interrupts = true}}};
        case Kind::reportsOnControl: break;
    }
    return {vendor, product, "", {{.deviceClass = 3, .pipes = {headIn}, .interrupts = true}}};
}

}  // namespace

SamWire::SamWire(Loop& loop, UsbBus& bus, Kind kind) : UsbWire{loop, bus, shapeOf(kind)}, kind_{kind} {
    loop_.call([&] {
        if (kind == Kind::fourPipes) inPipe([this](std::uint8_t byte) { return pipeFor(byte); });
        outPipe([this](std::uint8_t pipe, const Bytes& bytes) { return heard(pipe, bytes); });
        // SET_REPORT of an output report without a number (HID 1.11, 7.2.2).
        onControl([this](const Setup& setup, const Bytes& data) -> std::optional<Bytes> {
            if (kind_ != Kind::reportsOnControl || setup.type != 0x21 || setup.request != 0x09 || setup.value != 0x0200 || data.size() != reportSize)
                return std::nullopt;
            return hear(data), Bytes{};
        });
    });
}

void SamWire::unplug() {
    UsbWire::unplug();
    report_.clear();
    beginFrame();
}

// What does not come as this reader wants it is lost.
Bytes SamWire::heard(std::uint8_t pipe, const Bytes& bytes) {
    if (pipe == headOut) beginFrame();      // whatever became of the last one
    if (kind_ == Kind::reports) return bytes.size() == reportSize ? bytes : Bytes{};
    if (kind_ == Kind::twoPipes) return bytes.size() > headBytes ? bytes : Bytes{};
    return (bytes.size() == headBytes) == (pipe == headOut) ? bytes : Bytes{};
}

// Preamble, two bytes of LEN, and what LEN counts.
std::uint8_t SamWire::pipeFor(std::uint8_t byte) {
    constexpr std::array<std::uint8_t, 5> head{0xAA, 0xAA, 0xAA, 0x96, 0x69};
    if (bodyLeft_ > 0) return --bodyLeft_, bodyIn;
    if (matched_ < head.size()) matched_ = byte == head[matched_] ? matched_ + 1 : byte == 0xAA ? 1 : 0;
    else if (matched_++ == head.size()) length_ = byte;
    else bodyLeft_ = std::exchange(length_, 0) << 8 | byte, matched_ = 0;
    return headIn;
}

std::size_t SamWire::put(const Bytes& bytes) {
    if (!hasReports()) return UsbWire::put(bytes);
    for (auto byte : bytes) {
        report_.push_back(byte);
        if (report_.size() == reportSize) UsbWire::put(std::exchange(report_, {}));
    }
    return bytes.size();
}

void SamWire::allPut() {
    if (report_.empty()) return;
    report_.resize(reportSize);
    UsbWire::put(std::exchange(report_, {}));
}

}  // namespace emulators
