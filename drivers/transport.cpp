#include "drivers/transport.h"

#include <fmt/core.h>

#include "drivers/option_words.h"
#include "drivers/transports/evdev.h"
#include "drivers/transports/hidraw.h"
#include "drivers/transports/serial.h"
#include "drivers/transports/tape.h"
#include "drivers/transports/tcp.h"
#include "drivers/transports/usb_bulk.h"

namespace drivers {

namespace {

std::string unknown(const std::string& scheme) {
    return fmt::format("there is no transport \"{}\": serial, tcp, usb, evdev, hidraw and tape are known", scheme);
}

}  // namespace

std::unique_ptr<Transport> openTransport(const std::string& text, Transport::Duration deadline, int stop) {
    const auto address = parseAddress(text);
    if (address.scheme == "serial") return openSerial(address, stop);
    if (address.scheme == "tcp") return openTcp(address, deadline, stop);
    if (address.scheme == "usb") return openUsb(address, stop);
    if (address.scheme == "evdev") return openEvdev(address, stop);
    if (address.scheme == "hidraw") return openHidraw(address, stop);
    if (address.scheme == "tape") return openTape(address, stop);
    throw std::invalid_argument{unknown(address.scheme)};
}

std::string addressMistake(const std::string& text) {
    try {
        const auto address = parseAddress(text);
        if (address.scheme == "serial") return serialMistake(address);
        if (address.scheme == "tcp") return tcpMistake(address);
        if (address.scheme == "usb") return usbMistake(address);
        if (address.scheme == "evdev") return evdevMistake(address);
        if (address.scheme == "hidraw") return hidrawMistake(address);
        if (address.scheme == "tape") return "";
        return unknown(address.scheme);
    } catch (const std::invalid_argument& mistake) {
        return mistake.what();
    }
}

void checkAddress(OptionWords& options, const std::string& address, const OnlyAddress& only) {
    if (auto mistake = addressMistake(address); !mistake.empty()) options.wrong(mistake);
    else if (!address.starts_with(only.scheme) && !address.starts_with("tape:")) options.wrong(only.otherwise);
}

}  // namespace drivers
