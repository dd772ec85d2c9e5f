#include "drivers/emulators/usb/usb_shape.h"

#include <set>

namespace emulators {
namespace {

constexpr std::uint8_t serialIndex = 3;

std::uint8_t low(int value) { return static_cast<std::uint8_t>(value & 0xFF); }
std::uint8_t high(int value) { return static_cast<std::uint8_t>(value >> 8 & 0xFF); }
void add(Bytes& to, const Bytes& more) { to.insert(to.end(), more.begin(), more.end()); }

Bytes settingDescriptors(const UsbShape::Setting& setting, int packet) {
    Bytes bytes{9, 4, low(setting.interface), low(setting.alternate), low(static_cast<int>(setting.pipes.size())), low(setting.deviceClass),
                low(setting.subclass), low(setting.protocol), 0};
    for (auto pipe : setting.pipes) add(bytes, {7, 5, pipe, low(setting.interrupts ? 3 : 2), low(packet), high(packet), low(setting.interrupts ? 10 : 0)});
    return bytes;
}

}  // namespace

Bytes usbDescriptors(const UsbShape& shape) {
    Bytes device{18, 1, 0x00, 0x02, 0, 0, 0, 64, low(shape.vendor), high(shape.vendor), low(shape.product), high(shape.product),
                 0x00, 0x01, 1, 2, low(shape.serial.empty() ? 0 : serialIndex), 1};
    Bytes settings;
    std::set<int> interfaces;
    for (auto& setting : shape.settings) {
        interfaces.insert(setting.interface);
        add(settings, settingDescriptors(setting, shape.packet));
    }
    const int whole = 9 + static_cast<int>(settings.size());
    add(device, {9, 2, low(whole), high(whole), low(static_cast<int>(interfaces.size())), 1, 0, 0xC0, 50});
    add(device, settings);
    return device;
}

std::optional<Bytes> usbString(const UsbShape& shape, int index) {
    if (index == 0) return Bytes{4, 3, 0x09, 0x04};
    if (index > serialIndex || (index == serialIndex && shape.serial.empty())) return std::nullopt;
    const std::string text = index == 1 ? "JIUJIN" : index == 2 ? "TWIN" : shape.serial;
    Bytes bytes{low(2 + 2 * static_cast<int>(text.size())), 3};
    for (char letter : text) add(bytes, {static_cast<std::uint8_t>(letter), 0});
    return bytes;
}

UsbShape usbPrinter(std::uint16_t vendor, std::uint16_t product, std::string serial) {
    return {vendor, product, std::move(serial), {{.deviceClass = 7, .subclass = 1, .protocol = 2, .pipes = {0x01, 0x82}}}};
}

}  // namespace emulators
