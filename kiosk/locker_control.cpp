#include "kiosk/locker_control.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

namespace kiosk {
namespace {

using nlohmann::json;

std::optional<int> doorIn(const std::string& words) {
    int door = 0;
    auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), door);
    return error == std::errc{} && end == words.data() + words.size() && door > 0 ? std::optional{door} : std::nullopt;
}

std::optional<Lockers::Want> wantIn(const std::string& words) {
    if (words == "open") return Lockers::Want::open;
    return words == "test" ? std::optional{Lockers::Want::test} : std::nullopt;
}

}  // namespace

void answerLocker(const ControlRequest& request, Terminal& terminal) {
    const auto refuse = [&](const char* why) { request.reply(json{{"error", why}}.dump()); };
    auto want = wantIn(request.argument("action"));
    auto door = doorIn(request.argument("door"));
    if (!want || !door) return refuse("locker takes open or test, and the number of a door");
    if (terminal.inSession()) return refuse("a resident is being served");
    terminal.orderDoor(*want, *door, [reply = request.reply, door = *door](const Lockers::Outcome& outcome) {
        json words{{"door", door}, {"outcome", outcome.what}};
        if (!outcome.fault.empty()) words["error"] = "door " + std::to_string(door) + " " + outcome.fault + ": " + outcome.detail;
        reply(words.dump());
    });
}

}  // namespace kiosk
