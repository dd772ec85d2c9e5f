#include "kiosk/technician/log_entries.h"

#include <algorithm>

namespace kiosk {
namespace {

using namespace std::chrono_literals;

// An incident is logged and noted by the same hand, so nearly at the same time.
bool standsIn(const std::vector<LogLine>& lines, const IncidentRecord& kept) {
    return std::ranges::any_of(lines, [&](auto& line) { return line.id == kept.id && std::chrono::abs(line.time - kept.time) < 2s; });
}

}  // namespace

std::vector<LogLine> logEntries(const std::vector<LogLine>& recent, const std::vector<IncidentRecord>& kept, Severity least) {
    auto all = recent;
    for (auto& one : kept)
        if (!standsIn(recent, one)) all.push_back({one.time, one.id, one.key});
    std::erase_if(all, [&](auto& line) { return meaning(line.id).severity < least; });
    std::ranges::stable_sort(all, std::ranges::greater{}, &LogLine::time);
    return all;
}

}  // namespace kiosk
