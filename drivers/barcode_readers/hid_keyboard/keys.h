#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace drivers {

// What a keyboard with the US layout types, from events of four bytes (drivers/transports/evdev.h). Printable keys of the
// main block and the number pad give their character, Enter CR, Tab HT. Any other key, any key while Ctrl, Alt or Meta is
// down, and events that the kernel lost give 00, which no code may hold.
class KeyText {
public:
    std::vector<std::uint8_t> take(std::span<const std::uint8_t>);

private:
    void pressed(std::uint16_t key, std::vector<std::uint8_t>& text);
    void lost(std::vector<std::uint8_t>& text);
    void hold(std::uint16_t key, bool down);

    std::vector<std::uint8_t> begun_;   // of an event
    int shifts_ = 0, others_ = 0;       // bits: left and right Shift; left and right Ctrl, Alt, Meta
};

// Whether it types a digit, another character, or nothing.
enum class KeyKind { none, digit, sign };
KeyKind kindOfKey(std::uint16_t key);

}  // namespace drivers
