#include "drivers/transports/usb_bulk.h"

#include <fmt/core.h>
#include <poll.h>

#include <charconv>

#include "drivers/transports/pipe.h"
#include "drivers/transports/usb_interface.h"

namespace drivers {
namespace {

constexpr int hidClass = 3;       // takes reports on the control pipe where it has no other (HID 1.11, 4.4)

std::uint16_t hexadecimal(const std::string& text) {
    std::uint16_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (text.size() != 4 || error != std::errc{} || end != text.data() + text.size())
        throw std::invalid_argument{fmt::format("\"{}\" is no four hexadecimal digits: a USB address is usb:VID:PID", text)};
    return value;
}

UsbPlace placeOf(const Address& address) {
    const auto colon = std::min(address.place.find(':'), address.place.size());
    UsbPlace place{hexadecimal(address.place.substr(0, colon)), hexadecimal(address.place.substr(std::min(colon + 1, address.place.size()))), {}, {}};
    for (auto& [name, value] : address.options) {
        if (name == "serial") place.serial = value;
        else if (name == "interface") place.interface = wholeNumber("the interface", value, 0, 255);
        else throw std::invalid_argument{fmt::format("a usb address has no option \"{}\", only serial and interface", name)};
    }
    return place;
}

class UsbBulk final : public Transport {
public:
    UsbBulk(const UsbPlace& place, int stop) : interface_{place, stop}, stop_{stop}, in_{interface_.firstIn()}, out_{interface_.firstOut()} {
        if (!out_ && interface_.setting().deviceClass != hidClass) throw std::invalid_argument{fmt::format("{} has no pipe to write to", place.name())};
    }

    void write(std::span<const std::uint8_t> bytes, Duration deadline) override {
        if (!out_) throw std::logic_error{"this USB device is written to on its control pipe"};
        interface_.write(*out_, bytes, deadline);
    }
    std::size_t read(std::span<std::uint8_t> into, Duration deadline) override {
        if (in_) return interface_.read(*in_, into, deadline);
        if (waitFor(interface_.goneDescriptor(), POLLIN, stop_, deadline)) throw Disconnected{"the USB device is gone"};
        throw Timeout{"the USB device has no pipe to read from"};
    }
    void drain() override {
        if (in_) interface_.drain(*in_);
    }
    int descriptor() const override { return in_ ? interface_.descriptor(*in_) : interface_.goneDescriptor(); }
    UsbInterface* usb() override { return &interface_; }

private:
    UsbInterface interface_;
    int stop_;
    std::optional<std::uint8_t> in_, out_;
};

}  // namespace

std::unique_ptr<Transport> openUsb(const Address& address, int stop) { return std::make_unique<UsbBulk>(placeOf(address), stop); }

std::string usbMistake(const Address& address) {
    try {
        placeOf(address);
        return "";
    } catch (const std::invalid_argument& mistake) {
        return mistake.what();
    }
}

}  // namespace drivers
