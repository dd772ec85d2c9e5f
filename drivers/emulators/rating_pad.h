#pragma once

#include "drivers/emulators/faulty_line.h"

namespace emulators {

// A pad on a serial line that sends a word of its own for each button: 31, 32 … 35 where nothing else is said. Nobody's
// protocol but ours: none is public.
class RatingPad {
public:
    RatingPad(Loop&, Wire&, Dock&, std::vector<Bytes> words = {{0x31}, {0x32}, {0x33}, {0x34}, {0x35}});
    ~RatingPad();
    RatingPad(const RatingPad&) = delete;
    RatingPad& operator=(const RatingPad&) = delete;

private:
    void press(const std::string& rest, int times);

    Wire& wire_;
    Dock& dock_;
    std::vector<Bytes> words_;
    FaultyLine line_;
};

// The words of a USB number pad: 1, 2 … 5 on its keys, pressed and released, as the kernel's input events.
std::vector<Bytes> keypadWords();

}  // namespace emulators
