#include "kiosk/recent_log.h"

#include <deque>
#include <mutex>

namespace kiosk {
namespace {

constexpr std::size_t mostLines = 300;

struct LastLines {
    std::mutex mutex;
    std::deque<LogLine> lines;                       // guarded by mutex, newest first
};

LastLines& lastLines() {
    static LastLines all;
    return all;
}

}  // namespace

void keepInLog(LogLine line) {
    auto& all = lastLines();
    std::lock_guard lock(all.mutex);
    all.lines.push_front(std::move(line));
    if (all.lines.size() > mostLines) all.lines.pop_back();
}

std::vector<LogLine> recentLog() {
    auto& all = lastLines();
    std::lock_guard lock(all.mutex);
    return {all.lines.begin(), all.lines.end()};
}

}  // namespace kiosk
