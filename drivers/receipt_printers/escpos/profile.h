#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "drivers/option_words.h"

namespace drivers {

using EscposBytes = std::vector<std::uint8_t>;

// Where printers that speak ESC/POS differ. Read from the options: those of a model's file (drivers/models/) and the
// config's own ones. README.md says what each means.
struct EscposProfile {
    enum class Charset { gb18030, gb2312, ascii };      // two-byte codes that its own font can draw
    enum class Cut { partial, full, oldPartial, oldFull, none };    // GS V 66, GS V 65, ESC m, ESC i
    enum class Symbols { native, drawn };               // the printer's own, or pictures of ours

    int dots = 576;                                     // across; 384 on 58 mm paper
    Charset charset = Charset::gb18030;
    Cut cut = Cut::partial;
    Symbols qr = Symbols::native, barcode = Symbols::native;
    bool identifies = true;                             // GS I 67 is answered by a block, behind all that was printed before
    bool clears = true;                                 // knows DLE DC4 8
    bool announces = true;                              // GS a
    std::vector<std::pair<std::string, int>> counters = {};  // a name and its number for GS g 2

    // The mouth, of printers that hold a slip until it is taken.
    EscposBytes begin = {};                             // before each receipt, behind ESC @
    EscposBytes present = {};                            // behind the cut; none: the cut brings it out
    EscposBytes retract = {};                            // pulls the slip back; none: it cannot
    EscposBytes askMouth = {};                           // answered by one byte of its own; none: DLE EOT tells
    std::uint8_t mouthLow = 0, mouthWaiting = 0, mouthError = 0, mouthJam = 0;  // bits of that byte

    // Bits of the real-time replies that makers use as they like (0: not used).
    std::uint8_t waiting1 = 0, waiting4 = 0, waiting5 = 0;  // paper waits in the mouth, or was not torn off yet
    std::uint8_t jam3 = 0x04, presenter3 = 0;
    std::uint8_t end4 = 0x60, low4 = 0x0C;
    std::uint8_t overheated5 = 0, voltage5 = 0;
    std::uint8_t failed6 = 0, presenter6 = 0;

    int lastRealTime() const { return failed6 || presenter6 ? 6 : overheated5 || voltage5 || waiting5 ? 5 : 4; }   // n of DLE EOT
    bool sensesMouth() const { return waiting1 || waiting4 || waiting5 || mouthWaiting; }
    bool asksMouth() const { return !askMouth.empty(); }
};

// What cannot be read stays in the words' mistakes.
EscposProfile escposProfile(OptionWords&);

}  // namespace drivers
