#include "drivers/transports/usb_printer.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace drivers {
namespace {

constexpr int printerClass = 7;
constexpr std::size_t longestId = 1023;

bool isPrinter(const UsbInterface& usb) { return usb.setting().deviceClass == printerClass; }
std::uint16_t index(const UsbInterface& usb, int shift) { return static_cast<std::uint16_t>(usb.setting().interface << shift); }

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(" \t\r\n"), to = text.find_last_not_of(" \t\r\n");
    return from == text.npos ? std::string() : text.substr(from, to - from + 1);
}

std::string shortKey(std::string key) {
    static const std::map<std::string, std::string> shorts{{"MANUFACTURER", "MFG"}, {"MODEL", "MDL"}, {"COMMAND SET", "CMD"}, {"CLASS", "CLS"},
                                                           {"SERN", "SN"}, {"SERIALNUMBER", "SN"}};
    std::ranges::transform(key, key.begin(), [](unsigned char letter) { return std::toupper(letter); });
    const auto found = shorts.find(key);
    return found == shorts.end() ? key : found->second;
}

}  // namespace

std::optional<std::string> usbDeviceId(UsbInterface& usb, Transport::Duration within) {
    if (!isPrinter(usb)) return std::nullopt;
    const auto alternate = static_cast<std::uint16_t>(index(usb, 8) | usb.setting().alternate);
    const auto reply = usb.ask({0xA1, 0, 0, alternate}, longestId, within);
    if (!reply || reply->size() < 2) return std::nullopt;
    // Two bytes of length, the higher first, counting themselves; some devices have them the other way round or wrong.
    return std::string(reply->begin() + 2, reply->end());
}

std::map<std::string, std::string> readDeviceId(const std::string& id) {
    std::map<std::string, std::string> found;
    std::istringstream fields(id);
    for (std::string field; std::getline(fields, field, ';');) {
        const auto colon = field.find(':');
        if (colon != field.npos) found.emplace(shortKey(trimmed(field.substr(0, colon))), trimmed(field.substr(colon + 1)));
    }
    return found;
}

std::optional<UsbPortStatus> usbPortStatus(UsbInterface& usb, Transport::Duration within) {
    if (!isPrinter(usb)) return std::nullopt;
    const auto reply = usb.ask({0xA1, 1, 0, index(usb, 0)}, 1, within);
    if (!reply || reply->empty()) return std::nullopt;
    const auto bits = reply->front();
    return UsbPortStatus{(bits & 0x20) != 0, (bits & 0x10) != 0, !(bits & 0x08)};
}

// 21h is what version 1.1 says, 23h what devices made for version 1.0 know; CUPS tries 23h first.
bool usbSoftReset(UsbInterface& usb, Transport::Duration within) {
    if (!isPrinter(usb)) return false;
    return usb.tell({0x23, 2, 0, index(usb, 0)}, {}, within) || usb.tell({0x21, 2, 0, index(usb, 0)}, {}, within);
}

}  // namespace drivers
