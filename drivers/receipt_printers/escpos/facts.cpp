#include <charconv>

#include "drivers/receipt_printers/escpos/printer.h"
#include "drivers/transports/usb_printer.h"

// What the printer says of itself.
namespace drivers {
namespace {

void readUsb(UsbInterface& usb, Transport::Duration within, DeviceFacts& facts) {
    const auto id = usbDeviceId(usb, within);
    auto words = id ? readDeviceId(*id) : std::map<std::string, std::string>{};
    facts.maker = words["MFG"];
    facts.model = words["MDL"];
    facts.serial = words["SN"];
}

// A question that is not answered ends the asking: each costs its deadline.
void readIdentity(EscposLink& link, DeviceFacts& facts) {
    for (auto& [number, into] : {std::pair{67, &facts.model}, {66, &facts.maker}, {65, &facts.firmware}, {68, &facts.serial}}) {
        const auto said = link.ask(escpos::identity(number));
        if (!said) return;
        if (!said->empty()) *into = *said;
    }
}

void readCounters(EscposLink& link, const EscposProfile& profile, DeviceFacts& facts) {
    for (auto& [name, number] : profile.counters) {
        const auto said = link.ask(escpos::counter(number));
        if (!said) return;
        long value = 0;
        if (std::from_chars(said->data(), said->data() + said->size(), value).ec == std::errc{}) facts.counters[name] = value;
    }
}

}  // namespace

void EscposPrinter::askFacts(EscposLink& link) {
    DeviceFacts facts;
    knowsFacts_ = true;
    if (link.usb()) readUsb(*link.usb(), settings_.reply, facts);
    if (settings_.profile.identifies) readIdentity(link, facts);
    readCounters(link, settings_.profile, facts);
    const bool saidSomething = !facts.maker.empty() || !facts.model.empty() || !facts.firmware.empty() || !facts.serial.empty() || !facts.counters.empty();
    if (saidSomething) worker_.say(std::move(facts));
}

}  // namespace drivers
