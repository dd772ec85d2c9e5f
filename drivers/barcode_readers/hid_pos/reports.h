#pragma once

#include <string>

#include "drivers/barcode_readers/hid_pos/layout.h"

namespace drivers {

struct PosCode {
    std::string aim;    // AIM symbology identifier, "]Q1"; empty when the scanner gives none
    std::string data;
    bool operator==(const PosCode&) const = default;
};

// Puts codes together from the reports of a HID POS scanner.
class PosReports {
public:
    PosReports(PosLayout layout, std::size_t longest) : layout_{std::move(layout)}, longest_{longest} {}
    // What one read gave: a report, or several.
    std::vector<PosCode> take(std::span<const std::uint8_t>);
    bool waiting() const { return begun_; }
    void pause() { begun_ = spoilt_ = false, code_ = {}; }
    void forget() { spoilt_ = begun_; }     // drops what has begun, to its end

private:
    std::optional<PosCode> takeReport(std::span<const std::uint8_t>);

    PosLayout layout_;
    std::size_t longest_;
    bool begun_ = false, spoilt_ = false;
    PosCode code_;
};

// Bits of a report, lowest first; beyond its end they are 0.
std::uint32_t bitsAt(std::span<const std::uint8_t> report, std::size_t at, std::size_t size);

// How many of its data fields are the code's.
std::size_t dataLength(const PosLayout&, std::span<const std::uint8_t> report);

}  // namespace drivers
