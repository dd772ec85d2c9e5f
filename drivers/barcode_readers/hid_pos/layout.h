#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

// Where a HID POS scanner's reports hold a code: read from its own report descriptor, because makers lay them out
// differently. Sources: README.md.
namespace drivers {

// Bits from the beginning of a report, its ID included.
struct HidField {
    std::size_t at = 0, size = 0;   // size of one of them
    std::size_t count = 1;
    bool operator==(const HidField&) const = default;
};

struct PosLayout {
    std::optional<std::uint8_t> report;               // its ID; none when the device has no IDs
    HidField data;                                    // Decoded Data
    std::optional<HidField> length;                   // Byte Count; without it, zeros behind the data are none of it
    std::vector<HidField> aim;                        // Symbology Identifier 1 to 3
    std::optional<HidField> continued;                // Decode Data Continued
    std::map<std::uint8_t, std::size_t> reportBytes;  // of every input report, by ID; 0 where there are no IDs
    bool operator==(const PosLayout&) const = default;
};

// None when it describes no scanner that hands over decoded data.
std::optional<PosLayout> posLayout(std::span<const std::uint8_t> descriptor);

}  // namespace drivers
