#include "drivers/transports/hidraw.h"

#include <fmt/core.h>
#include <linux/hidraw.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <utility>

#include "drivers/transports/hid_node.h"
#include "drivers/transports/pipe.h"

namespace drivers {

namespace {

namespace fs = std::filesystem;

using Bytes = std::vector<std::uint8_t>;

Bytes descriptorOf(int node, const fs::path& name) {
    int size = 0;
    hidraw_report_descriptor descriptor{};
    if (::ioctl(node, HIDIOCGRDESCSIZE, &size) != 0 || size <= 0 || size > HID_MAX_DESCRIPTOR_SIZE)
        throw std::invalid_argument{fmt::format("{} is no HID device", name.string())};
    descriptor.size = static_cast<std::uint32_t>(size);
    if (::ioctl(node, HIDIOCGRDESC, &descriptor) != 0) throw Disconnected{fmt::format("{} does not say what its reports are", name.string())};
    return {descriptor.value, descriptor.value + size};
}

// Usage Page is 05 with one byte, 06 with two; item by item, because a value may look like one.
bool hasPage(const Bytes& descriptor, unsigned page) {
    constexpr std::uint8_t longItem = 0xFE;   // its size stands behind it; nobody uses them
    for (std::size_t at = 0; at < descriptor.size() && descriptor[at] != longItem;) {
        const auto tag = descriptor[at] & 0xFC;
        const std::size_t size = (descriptor[at] & 3) == 3 ? 4 : descriptor[at] & 3;
        if (at + size >= descriptor.size()) return false;
        const unsigned value = size == 1 ? descriptor[at + 1] : size == 2 ? descriptor[at + 1] | descriptor[at + 2] << 8 : 0;
        if (tag == 0x04 && size > 0 && value == page) return true;
        at += 1 + size;
    }
    return false;
}

class Hidraw final : public Pipe {
public:
    Hidraw(Descriptor node, int stop, std::string name, Bytes descriptor)
        : Pipe{std::move(node), stop, std::move(name)}, descriptor_{std::move(descriptor)} {}
    std::size_t read(std::span<std::uint8_t> into, Duration deadline) override {
        if (descriptor_.empty()) return Pipe::read(into, deadline);
        const auto first = std::exchange(descriptor_, {});
        const auto count = std::min(into.size(), first.size());
        std::copy_n(first.begin(), count, into.begin());
        return count;
    }

private:
    Bytes descriptor_;   // until it is read
};

// "HID_ID=0003:00001EAB:00008210" in the device's uevent.
bool isHid(const fs::path& device, UsbId id) {
    std::ifstream in{device / "uevent"};
    const auto wanted = fmt::format("HID_ID=0003:{:08X}:{:08X}", id.vendor, id.product);
    for (std::string line; std::getline(in, line);)
        if (line == wanted) return true;
    return false;
}

std::unique_ptr<Transport> openIf(const fs::path& node, std::optional<unsigned> page, int stop) {
    auto opened = openNode(node);
    auto descriptor = descriptorOf(opened.get(), node);
    if (page && !hasPage(descriptor, *page)) return nullptr;
    return std::make_unique<Hidraw>(std::move(opened), stop, node.string(), std::move(descriptor));
}

std::optional<unsigned> pageIn(const Address& address) {
    for (const auto& [name, value] : address.options)
        if (name != "page") throw std::invalid_argument{fmt::format("a hidraw address has no option \"{}\", only page", name)};
    if (address.options.empty()) return std::nullopt;
    const auto& text = address.options.at("page");
    unsigned page = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), page, 16);
    if (error != std::errc{} || end != text.data() + text.size() || page == 0 || page > 0xFFFF)
        throw std::invalid_argument{fmt::format("{} is no usage page", text)};
    return page;
}

}  // namespace

std::unique_ptr<Transport> openHidraw(const Address& address, int stop) {
    const auto page = pageIn(address);
    const auto id = usbIdIn(address);
    if (!id) {
        if (auto opened = openIf(address.place, page, stop)) return opened;
        throw std::invalid_argument{fmt::format("{} has no usage page {:X}", address.place, *page)};
    }
    const fs::path hidraw = "/sys/class/hidraw";
    for (const auto& name : nodesIn(hidraw, "hidraw"))
        if (isHid(hidraw / name / "device", *id))
            if (auto opened = openIf(fs::path{"/dev"} / name, page, stop)) return opened;
    throw Disconnected{fmt::format("no HID device {:04X}:{:04X} is plugged in", id->vendor, id->product)};
}

std::string hidrawMistake(const Address& address) {
    try {
        pageIn(address);
        usbIdIn(address);
        return "";
    } catch (const std::invalid_argument& mistake) {
        return mistake.what();
    }
}

}  // namespace drivers
