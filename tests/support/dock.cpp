#include "tests/support/dock.h"

#include <stdexcept>

#include "tests/support/text.h"

namespace support {

std::string Dock::tell(const std::string& line) {
    auto reply = line_.ask(line);
    if (!startsWith(reply, "ok")) throw std::runtime_error("dock: " + line + ": " + reply);
    return reply.size() > 3 ? reply.substr(3) : std::string{};
}

}  // namespace support
