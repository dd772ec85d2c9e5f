#pragma once

#include <cstdint>
#include <optional>
#include <vector>

// The "WKLY" protocol of locker boards: 57 4B 4C 59 | length of all | board | command | data | XOR of all before. No I/O.
// Sources: README.md.
namespace drivers {

using BytesWkly = std::vector<std::uint8_t>;

enum class WklyCommand : std::uint8_t { openOne = 0x82, queryOne = 0x83, queryAll = 0x84, doorChanged = 0x85 };
enum class WklyDoor : std::uint8_t { open = 0x00, closed = 0x01, fault = 0xFF };

struct WklyFrame {
    int board = 0;
    WklyCommand command = WklyCommand::queryAll;
    BytesWkly data;
};

BytesWkly writeWkly(const WklyFrame&);
std::size_t wklyBytes(std::size_t dataBytes);
// The first whole frame, taken out with all before it that begins none. None: it is not there yet.
std::optional<WklyFrame> takeWkly(BytesWkly& received);

}  // namespace drivers
