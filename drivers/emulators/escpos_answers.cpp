#include <fmt/format.h>

#include "drivers/emulators/escpos_device.h"

// What the printer says of itself. Every bit is as the Citizen PPU-700, Custom KPM-216, Cashino KP-628E and Epson TM-U220
// and TM-T81 manuals have it.
namespace emulators {
namespace {

using Mouth = EscposMake::Mouth;

std::uint8_t bit(bool set, int place) { return static_cast<std::uint8_t>(set << place); }

}  // namespace

void EscposDevice::realTimeStatus(std::uint8_t n) {     // DLE EOT n
    constexpr std::uint8_t fixed = 0x12;
    const auto mouth = settings_.make.mouth;
    auto say = [this](int bits) { replies_.push_back(static_cast<std::uint8_t>(fixed | bits)); };
    switch (n) {
        case 1: return say(bit(offline(), 3) | bit(error(), 5) | bit(mouth == Mouth::torn && state_.slipWaits, 7));
        case 2: return say(offlineCause());
        case 3: return say(errorCause());
        case 4: return say(paperSensors());
        case 5:
            if (mouth == Mouth::citizen) say(bit(state_.coverOpen, 2) | bit(state_.overheated, 3));
            return;
        case 6:
            if (mouth == Mouth::citizen) say(bit(state_.mouthError, 5));
            return;
        default: return;
    }
}

std::uint8_t EscposDevice::offlineCause() const {
    return bit(state_.coverOpen, 2) | bit(state_.paperEnd, 5) | bit(error() || state_.unrecoverable || state_.overheated, 6);
}

std::uint8_t EscposDevice::errorCause() const {
    const bool kept = state_.errorKept && !state_.cutterError;
    return bit(state_.jam || kept, 2) | bit(state_.cutterError, 3) | bit(state_.unrecoverable, 5) | bit(state_.overheated, 6);
}

// Citizen's mouth has bit 6; on others bits 5 and 6 both say that the paper is at its end.
std::uint8_t EscposDevice::paperSensors() const {
    const bool low = state_.paperLow || state_.paperEnd;
    const bool sixth = settings_.make.mouth == Mouth::citizen ? state_.slipWaits : state_.paperEnd;
    return bit(low, 2) | bit(low, 3) | bit(state_.paperEnd, 5) | bit(sixth, 6);
}

std::uint8_t EscposDevice::paperStatus() const {
    return static_cast<std::uint8_t>((state_.paperLow ? 0x03 : 0) | (state_.paperEnd ? 0x0C : 0));
}

void EscposDevice::announce() {
    if (!announced_) return;
    const bool jam = state_.jam || (state_.errorKept && !state_.cutterError);
    reply({static_cast<std::uint8_t>(0x10 | bit(offline(), 3) | bit(state_.coverOpen, 5)),
           static_cast<std::uint8_t>(bit(jam, 2) | bit(state_.cutterError, 3) | bit(state_.unrecoverable, 5) | bit(state_.overheated, 6)),
           paperStatus(), 0x0F});
}

void EscposDevice::answer(std::span<const std::uint8_t> c) {
    if (c[0] == 0x1B && c[1] == 'p') ++drawerPulses_;
    else if (c[0] == 0x1B) replies_.push_back(c[1] == 'v' ? paperStatus() : 0x00);
    else if (c[0] == 0x1C) powerOff();                  // Custom's hardware reset
    else if (c[0] == 0x12 || (c[1] == '(' && c[2] == 'A')) testPrint();
    else if (c[1] == '(' && c[2] == 'k') symbolSize(c);
    else if (c[1] == '(' && c[2] == 'H' && c.size() >= 11) reply({0x37, 0x22, c[7], c[8], c[9], c[10], 0x00});   // its number comes back
    else if (c[1] == 'r') replies_.push_back(c[2] == 1 || c[2] == '1' ? paperStatus() : 0x00);
    else if (c[1] == 'I') identify(c[2]);
    else if (c[1] == 'g') count(c[2] == '2' ? c[4] + 256 * c[5] : 0);
    else if (c[1] == 'R' || c[1] == 'e') mouthCommand(c);
    else if (c[1] == 0xE2) for (char letter : fmt::format("{} cuts", cuts_)) replies_.push_back(static_cast<std::uint8_t>(letter));
    else if (c[1] == 0xE4) for (char letter : fmt::format("{}ret", retractions_)) replies_.push_back(static_cast<std::uint8_t>(letter));
    else if (c[1] == 'a') {
        announced_ = c[2];
        announce();
    }
}

void EscposDevice::testPrint() {
    const auto words = fmt::format("SELF TEST\n{} {}\nfirmware 1.00\n{} dots\n", settings_.make.maker, settings_.make.model, settings_.make.dots);
    for (char letter : words) {
        const std::uint8_t byte[] = {static_cast<std::uint8_t>(letter)};
        interpreter_.execute(byte);
    }
}

void EscposDevice::block(const std::string& words) {
    replies_.push_back(0x5F);
    replies_.insert(replies_.end(), words.begin(), words.end());
    replies_.push_back(0x00);
}

void EscposDevice::identify(std::uint8_t n) {           // GS I n
    if (n >= 65 && !settings_.make.identifies) return;
    switch (n) {
        case 1: case '1': return replies_.push_back(0x20);
        case 2: case '2': return replies_.push_back(0x02);      // has a cutter
        case 3: case '3': return replies_.push_back(0x01);
        case 65: return block("1.00");
        case 66: return block(settings_.make.maker);
        case 67: return block(settings_.make.model);
        case 68: return block("0001");
        case 69: return block("CHINA GB18030");
        default: return;
    }
}

// GS g 2: resettable ones, and from 148 on those that are never reset. Here they are the same.
void EscposDevice::count(int number) {
    if (!settings_.make.counts) return;
    switch (number) {
        case 20: case 148: return block(std::to_string(lines_));
        case 21: case 149: return block(std::to_string(interpreter_.paper().moved()));
        case 50: case 178: return block(std::to_string(cuts_));
        case 70: case 198: return block("7");
        default: return;
    }
}

// GS ( k … 82: width, height, whether they are as large as sent, whether it can be printed, in decimal digits.
void EscposDevice::symbolSize(std::span<const std::uint8_t> c) {
    const auto size = std::to_string(c[5] == 49 ? interpreter_.qrWidth() : 0);
    replies_.push_back(0x37);
    replies_.push_back(0x36);
    for (const std::string& field : {size, size, std::string("1"), std::string(size == "0" ? "1" : "0")}) {
        replies_.insert(replies_.end(), field.begin(), field.end());
        replies_.push_back(0x1F);
    }
    replies_.back() = 0x00;
}

}  // namespace emulators
