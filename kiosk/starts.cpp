#include "kiosk/starts.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "kiosk/files.h"

namespace kiosk {
namespace {

std::filesystem::path fileIn(const std::filesystem::path& state) { return state / "starts"; }

std::vector<Instant> earlierStarts(const std::filesystem::path& file) {
    std::vector<Instant> starts;
    std::istringstream lines(readFile(file).value_or(""));
    for (std::int64_t time; lines >> time;) starts.push_back(Instant{std::chrono::milliseconds{time}});
    return starts;
}

}  // namespace

Starts countStart(const std::filesystem::path& state, Instant now, StartLimit limit) {
    auto starts = earlierStarts(fileIn(state));
    // A start in the future belongs to a clock that has since been set back.
    std::erase_if(starts, [&](Instant start) { return start > now || now - start > limit.within; });
    starts.push_back(now);
    std::string lines;
    for (auto start : starts) lines += fmt::format("{}\n", start.time_since_epoch().count());
    std::error_code error;
    std::filesystem::create_directories(state, error);
    writeFile(fileIn(state), lines, 0600);
    return static_cast<int>(starts.size()) > limit.most ? Starts::tooMany : Starts::usual;
}

void forgetStarts(const std::filesystem::path& state) {
    std::error_code error;
    std::filesystem::remove(fileIn(state), error);
}

}  // namespace kiosk
