#include "tests/support/mishaps.h"

#include <algorithm>
#include <map>

#include "tests/support/text.h"

namespace support {
namespace {

std::string deviceOf(const Line& line) {
    static const std::map<std::string, std::string> devices{
        {"card", "card_reader"}, {"scans", "barcode_reader"}, {"scans receipt", "barcode_reader"},
        {"prints", "receipt_printer"}, {"document prints", "document_printer"}};
    auto found = devices.find(line.verb);
    return found == devices.end() ? std::string{} : found->second;
}

std::string neededNext(const Walk& walk, std::size_t from) {
    for (auto at = from; at < walk.lines.size(); ++at)
        if (auto device = deviceOf(walk.lines[at]); !device.empty()) return device;
    return {};
}

const char* nameOf(Mishap::Kind kind) {
    switch (kind) {
        case Mishap::Kind::cancel: return "cancel";
        case Mishap::Kind::idle: return "idle";
        case Mishap::Kind::unplug: return "unplug";
        case Mishap::Kind::killTerminal: return "kill the terminal";
        case Mishap::Kind::killPlatform: return "kill the platform";
    }
    return "";
}

}  // namespace

std::string Mishap::words(const Walk& walk) const {
    std::string all = nameOf(kind) + (device.empty() ? std::string{} : " " + device) + " in " + walk.name + ".walk ";
    if (before == walk.lines.size()) return all + "at its end";
    return all + "before line " + std::to_string(walk.lines[before].number) + ": " + walk.lines[before].words();
}

std::size_t begins(const Walk& walk) {
    auto scene = [](const Line& line) { return line.verb == "after" || startsWith(line.verb, "office") || line.verb == "platform"; };
    return static_cast<std::size_t>(std::find_if_not(walk.lines.begin(), walk.lines.end(), scene) - walk.lines.begin());
}

std::vector<Mishap> mishaps(const Walk& walk, const std::vector<std::string>& devices) {
    using Kind = Mishap::Kind;
    std::vector<Mishap> all;
    for (auto at = begins(walk) + 1; at <= walk.lines.size(); ++at) {
        for (auto kind : {Kind::cancel, Kind::idle, Kind::killTerminal, Kind::killPlatform}) all.push_back({kind, at});
        for (auto& device : devices) all.push_back({Kind::unplug, at, device});
        if (auto device = neededNext(walk, at); devices.empty() && !device.empty()) all.push_back({Kind::unplug, at, device});
    }
    return all;
}

}  // namespace support
