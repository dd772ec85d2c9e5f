#include "drivers/emulators/input_events.h"

#include <linux/input.h>

namespace emulators {

namespace {

constexpr int keyboardPage = 0x70000;                // of HID usages, whose numbers MSC_SCAN tells

void addEvent(Bytes& bytes, std::uint16_t type, std::uint16_t code, int value) {
    input_event event{};
    event.type = type;
    event.code = code;
    event.value = value;
    const auto* raw = reinterpret_cast<const std::uint8_t*>(&event);
    bytes.insert(bytes.end(), raw, raw + sizeof event);
}

}  // namespace

void addKey(Bytes& bytes, std::uint16_t code, int value) {
    addEvent(bytes, EV_MSC, MSC_SCAN, keyboardPage + code);
    addEvent(bytes, EV_KEY, code, value);
    addEvent(bytes, EV_SYN, SYN_REPORT, 0);
}

}  // namespace emulators
