#include <stdexcept>

#include "drivers/lockers/locker_8a/protocol.h"
#include "drivers/lockers/locker_wkly/protocol.h"
#include "drivers/rating_pads/keypad/keys.h"
#include "drivers/rating_pads/serial_pad/words.h"
#include "tests/fuzz/targets.h"

namespace fuzz {
namespace {

void expect(bool holds) {
    if (!holds) __builtin_trap();
}

}  // namespace

// The first byte chooses what is waited for. What is taken is never more than what was there.
void eatLocker(Bytes bytes) {
    if (bytes.empty()) return;
    const int choice = bytes[0];
    const std::vector<std::uint8_t> all(bytes.begin() + 1, bytes.end());
    const drivers::Unasked8a unasked = [](const drivers::Pushed8a& change) { expect(change.board >= 0 && change.board < 256 && change.lock < 256); };
    auto received = all;
    if (choice % 4 == 0) drivers::takeOpened8a(received, 1, 1, unasked);
    if (choice % 4 == 1) drivers::takeOne8a(received, 1, 1, unasked);
    if (choice % 4 == 2)
        if (auto bits = drivers::takeAll8a(received, 1, 1 + choice / 4, unasked)) expect(bits->size() == static_cast<std::size_t>(1 + choice / 4));
    if (choice % 4 == 3) drivers::takePushed8a(received, unasked);
    expect(received.size() <= all.size());
    received = all;
    while (auto frame = drivers::takeWkly(received)) expect(frame->data.size() <= 247);
}

// The first byte chooses the words of the pad.
void eatPad(Bytes bytes) {
    if (bytes.empty()) return;
    drivers::SerialPadWords words{drivers::parsePadButtons(bytes[0] & 1 ? "31, 32, 33" : "AA 01, AA 02, 55")};
    drivers::KeypadWords keys{drivers::parsePadKeys("1, 2, 3")};
    for (int button : words.take(bytes.subspan(1))) expect(button >= 1 && button <= 3);
    for (int button : keys.take(bytes.subspan(1))) expect(button >= 1 && button <= 3);
    try {
        drivers::parsePadButtons(text(bytes));
    } catch (const std::invalid_argument&) {
    }
}

}  // namespace fuzz
