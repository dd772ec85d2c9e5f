#include "drivers/emulators/rating_pad.h"

#include <linux/input.h>

#include <stdexcept>

#include "drivers/emulators/input_events.h"

namespace emulators {

namespace {

const std::string padName = "rating_pad";
constexpr int heldTimes = 20;

}  // namespace

RatingPad::RatingPad(Loop& loop, Wire& wire, Dock& dock, std::vector<Bytes> words)
    : wire_{wire}, dock_{dock}, words_{std::move(words)}, line_{loop, wire, dock, padName} {
    loop.call([&] {
        wire.take([](const Bytes&) {}, [] {});
        dock.describe(padName, [this] { return line_.state(); });
        dock.offer(padName, "press", "BUTTON", [this](auto& rest) { press(rest, 1); });
        dock.offer(padName, "hold", "BUTTON: it is sent again and again", [this](auto& rest) { press(rest, heldTimes); });
    });
}

RatingPad::~RatingPad() {
    dock_.withdraw(padName);
    wire_.leave();
}

void RatingPad::press(const std::string& rest, int times) {
    const int button = wholeNumberIn(rest);
    if (button < 1 || button > static_cast<int>(words_.size())) throw std::invalid_argument{"there is no such button"};
    for (; times > 0; --times) line_.answer(words_[static_cast<std::size_t>(button - 1)]);
}

std::vector<Bytes> keypadWords() {
    std::vector<Bytes> words;
    for (std::uint16_t key : {KEY_KP1, KEY_KP2, KEY_KP3, KEY_KP4, KEY_KP5}) {
        Bytes word;
        for (int value : {1, 0}) {
            addKey(word, key, value);
        }
        words.push_back(word);
    }
    return words;
}

}  // namespace emulators
