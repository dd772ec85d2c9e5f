#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/topics/persons.h"

namespace platform {

struct Heartbeat { std::string version; std::string state; std::map<std::string, std::string> devices; int waiting = 0; Time oldestWaiting{}; };   // HeartbeatTaken

// 公告: what the platform tells everybody at this terminal now, the newest first. No `en`: there is none. No `until`: until withdrawn.
struct Announcement { int number = 0; std::string zh, en; Time issued{}; std::optional<Time> until = {}; bool operator==(const Announcement&) const = default; };
struct HeartbeatTaken { std::optional<Time> platformTime{}; std::vector<Announcement> announcements{}; };   // no time: it did not say what time it is

}  // namespace platform
