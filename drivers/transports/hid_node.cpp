#include "drivers/transports/hid_node.h"

#include <fcntl.h>
#include <fmt/core.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "drivers/transport.h"

namespace drivers {

namespace {

std::optional<std::uint16_t> hexNumber(const std::string& text) {
    std::uint16_t value = 0;
    const auto end = text.data() + text.size();
    const bool all = text.size() == 4 && std::from_chars(text.data(), end, value, 16).ptr == end;
    return all ? std::optional{value} : std::nullopt;
}

}  // namespace

std::optional<UsbId> usbIdIn(const Address& address) {
    if (address.place.starts_with('/')) return std::nullopt;
    const auto colon = std::min(address.place.find(':'), address.place.size() - 1);
    const auto vendor = hexNumber(address.place.substr(0, colon)), product = hexNumber(address.place.substr(colon + 1));
    if (!vendor || !product) throw std::invalid_argument{fmt::format("\"{}\" is neither VID:PID, four hexadecimal digits each, nor a path", address.place)};
    return UsbId{*vendor, *product};
}

std::vector<std::string> nodesIn(const std::filesystem::path& folder, const std::string& begin) {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{folder, none})
        if (entry.path().filename().string().starts_with(begin)) names.push_back(entry.path().filename());
    std::ranges::sort(names, {}, [](const auto& name) { return std::pair{name.size(), name}; });
    return names;
}

Descriptor openNode(const std::filesystem::path& node) {
    Descriptor opened{::open(node.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)};
    if (opened.get() >= 0) return opened;
    if (errno == EACCES || errno == EPERM)
        throw std::invalid_argument{fmt::format("{} may not be opened: a udev rule must give it to the kiosk's user", node.string())};
    throw Disconnected{fmt::format("{} cannot be opened: {}", node.string(), std::strerror(errno))};
}

}  // namespace drivers
