#include "kiosk/photo_control.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "platform/base64.h"

namespace kiosk {
namespace {

using nlohmann::json;

constexpr std::size_t partOfPhoto = 30'000;

// -1: it is not given, or no number.
long numberArgument(const ControlRequest& request, const char* name) {
    auto found = request.arguments.find(name);
    if (found == request.arguments.end()) return -1;
    long value = -1;
    auto [end, error] = std::from_chars(found->second.data(), found->second.data() + found->second.size(), value);
    return error == std::errc{} && end == found->second.data() + found->second.size() ? value : -1;
}

json partFrom(const Photos::Taken& photo, long from) {
    const auto at = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0L, from)), 0, photo.jpeg.size());
    const auto length = std::min(partOfPhoto, photo.jpeg.size() - at);
    return {{"from", at}, {"data", platform::toBase64(std::span{photo.jpeg}.subspan(at, length))}};
}

}  // namespace

void answerPhoto(const ControlRequest& request, Terminal& terminal) {
    const auto refuse = [reply = request.reply](const std::string& why) { reply(json{{"error", why}}.dump()); };
    if (terminal.inSession()) return refuse("a resident is being served");
    if (request.arguments.contains("number")) {
        const auto* photo = terminal.photos().held(static_cast<int>(numberArgument(request, "number")));
        return photo ? request.reply(partFrom(*photo, numberArgument(request, "from")).dump()) : refuse("this photo is no longer held");
    }
    terminal.photos().take([reply = request.reply, refuse](const Photos::Taken& taken) {
        if (!taken.refused.empty()) return refuse(taken.refused);
        reply(json{{"number", taken.number}, {"bytes", taken.jpeg.size()}}.dump());
    });
}

}  // namespace kiosk
