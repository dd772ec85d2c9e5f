#include "tests/support/x_server.h"

#include <fmt/format.h>

namespace support {

// -displayfd 1: Xvfb writes the number to its stdout once it takes connections.
XServer::XServer(const std::filesystem::path& folder, int width, int height)
    : process_({"Xvfb", {"-displayfd", "1", "-screen", "0", fmt::format("{}x{}x24", width, height), "-nolisten", "tcp"}, {}, folder / "xvfb"}) {
    process_.awaitOutput("\n");                      // its stderr may complain of other servers' displays
    display_ = ":" + process_.out().substr(0, process_.out().find('\n'));
}

}  // namespace support
