#include "drivers/transports/evdev.h"

#include <fmt/core.h>
#include <linux/input.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <fstream>
#include <sstream>

#include "drivers/transports/hid_node.h"
#include "drivers/transports/pipe.h"

namespace drivers {

namespace {

namespace fs = std::filesystem;

// A file of sysfs: hexadecimal numbers, of which the last is the lowest.
std::vector<unsigned long> sysfsNumbers(const fs::path& file) {
    std::ifstream in{file};
    std::vector<unsigned long> values;
    for (std::string word; in >> word;) values.insert(values.begin(), std::strtoul(word.c_str(), nullptr, 16));
    values.resize(std::max<std::size_t>(values.size(), 2));
    return values;
}
unsigned long sysfsNumber(const fs::path& file) { return sysfsNumbers(file).front(); }

// Digits in the upper row, or on a number pad. A scanner may have further nodes, for volume keys and the like.
bool typesDigits(const fs::path& device) {
    constexpr int bits = 64;
    const auto keys = sysfsNumbers(device / "capabilities/key");
    return (keys[KEY_1 / bits] >> KEY_1 % bits & 1) || (keys[KEY_KP1 / bits] >> KEY_KP1 % bits & 1);
}

bool has(const fs::path& device, UsbId id) {
    return sysfsNumber(device / "id/vendor") == id.vendor && sysfsNumber(device / "id/product") == id.product;
}

fs::path keyboardOf(UsbId id) {
    const fs::path input = "/sys/class/input";
    for (const auto& name : nodesIn(input, "event"))
        if (has(input / name / "device", id) && typesDigits(input / name / "device")) return fs::path{"/dev/input"} / name;
    throw Disconnected{fmt::format("no keyboard {:04X}:{:04X} is plugged in", id.vendor, id.product)};
}

class Evdev final : public Transport {
public:
    Evdev(Descriptor node, int stop, std::string name) : events_{std::move(node), stop, std::move(name)} {}

    void write(std::span<const std::uint8_t>, Duration) override { throw std::logic_error{"a keyboard takes no bytes"}; }
    std::size_t read(std::span<std::uint8_t> into, Duration deadline) override;
    void drain() override {
        events_.drain();
        taken_.clear();
    }
    int descriptor() const override { return events_.descriptor(); }

private:
    void take(std::span<const std::uint8_t>);

    Pipe events_;
    std::vector<std::uint8_t> begun_;   // of an event; the kernel hands over whole ones
    std::deque<std::uint8_t> taken_;    // what has not been read yet
};

std::size_t Evdev::read(std::span<std::uint8_t> into, Duration deadline) {
    const auto end = std::chrono::steady_clock::now() + deadline;
    while (taken_.empty()) {
        std::array<std::uint8_t, 64 * sizeof(input_event)> bytes{};
        const auto left = std::chrono::ceil<Duration>(end - std::chrono::steady_clock::now());
        take(std::span{bytes}.first(events_.read(bytes, std::max(left, Duration::zero()))));
    }
    const auto count = std::min(into.size(), taken_.size());
    std::copy_n(taken_.begin(), count, into.begin());
    taken_.erase(taken_.begin(), taken_.begin() + static_cast<long>(count));
    return count;
}

void Evdev::take(std::span<const std::uint8_t> bytes) {
    begun_.insert(begun_.end(), bytes.begin(), bytes.end());
    std::size_t at = 0;
    for (; at + sizeof(input_event) <= begun_.size(); at += sizeof(input_event)) {
        input_event event{};
        std::memcpy(&event, begun_.data() + at, sizeof event);
        if (event.type != EV_KEY && !(event.type == EV_SYN && event.code == SYN_DROPPED)) continue;
        for (int byte : {int{event.type}, event.code & 0xFF, event.code >> 8, event.value & 0xFF}) taken_.push_back(static_cast<std::uint8_t>(byte));
    }
    begun_.erase(begun_.begin(), begun_.begin() + static_cast<long>(at));
}

}  // namespace

// Everything a keyboard types goes to the screen, too, unless somebody grabs it.
std::unique_ptr<Transport> openEvdev(const Address& address, int stop) {
    const auto id = usbIdIn(address);
    const auto node = id ? keyboardOf(*id) : fs::path{address.place};
    auto opened = openNode(node);
    if (::ioctl(opened.get(), EVIOCGRAB, 1) != 0) {
        if (errno == EBUSY) throw Disconnected{fmt::format("{} is in use by another program", node.string())};
        throw std::invalid_argument{fmt::format("{} is no input device", node.string())};
    }
    return std::make_unique<Evdev>(std::move(opened), stop, node.string());
}

std::string evdevMistake(const Address& address) {
    if (!address.options.empty()) return fmt::format("an evdev address has no option \"{}\"", address.options.begin()->first);
    try {
        usbIdIn(address);
        return "";
    } catch (const std::invalid_argument& mistake) {
        return mistake.what();
    }
}

}  // namespace drivers
