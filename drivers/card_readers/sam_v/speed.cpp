#include "drivers/card_readers/sam_v/speed.h"

#include <fmt/core.h>

#include <algorithm>

#include "drivers/transports/address.h"

namespace drivers {

namespace {

int speedOf(const Address& address) {
    const auto named = address.options.find("baud");
    return named == address.options.end() ? 115200 : wholeNumber("the speed", named->second, 1, 1'000'000);
}

std::string atSpeed(Address address, int baud) {
    address.options["baud"] = std::to_string(baud);
    auto text = address.scheme + ":" + address.place;
    for (const auto& [name, value] : address.options) text += fmt::format("{}{}={}", text.find('?') == text.npos ? '?' : '&', name, value);
    return text;
}

// Whether it was there and has understood.
bool moved(SamLink& link, int baud) {
    try {
        return link.ask(SamCommand::status, 1).result == SamResult::success && link.tell(baud).result == SamResult::success;
    } catch (const Timeout&) {
        return false;
    } catch (const DamagedReply&) {
        return false;
    }
}

}  // namespace

std::string speedMistake(const std::string& text) {
    const auto address = parseAddress(text);
    if (address.scheme != "serial") return "only a serial line has a speed";
    if (std::ranges::count(samSpeeds, speedOf(address)) == 0) return fmt::format("a module cannot talk at {}", speedOf(address));
    return "";
}

void bringToSpeed(const std::string& text, const std::function<std::unique_ptr<SamLink>(const std::string&)>& open) {
    const auto address = parseAddress(text);
    const int wanted = speedOf(address);
    for (int baud : samSpeeds)
        if (baud != wanted && moved(*open(atSpeed(address, baud)), wanted)) return;
    throw Timeout{"the module answers at no speed"};
}

}  // namespace drivers
