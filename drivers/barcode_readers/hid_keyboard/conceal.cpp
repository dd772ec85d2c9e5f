#include "drivers/barcode_readers/hid_keyboard/conceal.h"

#include <linux/input-event-codes.h>

#include "drivers/barcode_readers/hid_keyboard/keys.h"

namespace drivers {

namespace {

// All keys that type have codes of one byte, the second of an event's four.
class KeyConceal {
public:
    std::vector<std::uint8_t> operator()(std::vector<std::uint8_t> bytes) {
        for (auto& byte : bytes)
            if (at_++ % 4 == 1) byte = concealed(byte);
        return bytes;
    }

private:
    static std::uint8_t concealed(std::uint8_t key) {
        switch (kindOfKey(key)) {
        case KeyKind::digit: return KEY_0;
        case KeyKind::sign: return KEY_A;
        case KeyKind::none: break;
        }
        return key;
    }

    std::size_t at_ = 0;
};

}  // namespace

Conceal keyConceal() { return KeyConceal{}; }

}  // namespace drivers
