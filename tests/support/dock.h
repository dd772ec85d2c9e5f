#pragma once

#include <filesystem>
#include <string>

#include "tests/support/line_socket.h"

namespace support {

// The hand of the developer on kiosk-emulators: DIR/dock, text lines.
class Dock {
public:
    explicit Dock(const std::filesystem::path& socket) : line_(socket) {}
    // "card_reader insert 王小明". What follows `ok`; throws when the emulators say `error: …`.
    std::string tell(const std::string& line);

private:
    LineSocket line_;
};

}  // namespace support
