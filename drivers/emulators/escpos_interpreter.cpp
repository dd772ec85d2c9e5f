#include "drivers/emulators/escpos_interpreter.h"

#include <fmt/format.h>

namespace emulators {

EscposInterpreter::EscposInterpreter(int dots, Effects effects, Start start) : effects_(std::move(effects)), start_(start), paper_(dots) {
    reset();
}

void EscposInterpreter::reset() {
    line_.clear();
    page_.reset();
    mode_ = {};
    mode_.areaWidth = paper_.width();
    mode_.chinese = start_ == Start::chinese;
}

void EscposInterpreter::powerOn() {
    reset();
    ownCharacters_.clear();
    ownChinese_.clear();
    downloaded_ = graphic_ = {};
}

void EscposInterpreter::dropLine() {
    line_.clear();
    page_.reset();
}

void EscposInterpreter::unknown(Bytes command) {
    constexpr std::size_t most = 1000;
    if (unknown_.size() < most) ++unknown_[fmt::format("{:02X}", fmt::join(command, " "))];
}

Slip EscposInterpreter::tearOff() {
    if (!line_.empty()) newLine();
    paper_.feed(Paper::headToCutter);
    return paper_.cut();
}

void EscposInterpreter::execute(Bytes command) {
    const bool selects = command[0] == 0x1B && command.size() > 1 && command[1] == '=';
    if (!mode_.selected && !selects) return;
    switch (command[0]) {
        case 0x1B: return escape(command);
        case 0x1C: return chineseCommand(command);
        case 0x1D: return group(command);
        case 0x12: return effects_.ask(command);
        case 0x10: return;              // real-time commands were obeyed when they arrived
    }
    text(command);
}

}  // namespace emulators
