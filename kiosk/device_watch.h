#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/line_server.h"
#include "kiosk/terminal.h"

namespace kiosk {

// kioskctl watch: a line whenever the state of the terminal, the platform or a device changes, until whoever asked has gone.
class DeviceWatch {
public:
    void add(const LineReply&);                      // is told everything first, as it is now
    void look(const Terminal&, Instant now);

private:
    struct Watcher { LineReply reply; std::map<std::string, std::string> told = {}; };   // role → its state
    std::vector<Watcher> watchers_;
};

}  // namespace kiosk
