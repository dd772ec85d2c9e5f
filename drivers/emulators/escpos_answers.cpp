#include "drivers/emulators/escpos_device.h"

// What the printer says of itself. Every bit is as the Citizen PPU-700 and Epson TM-U220 manuals have it.
namespace emulators {

void EscposDevice::realTimeStatus(std::uint8_t n) {     // DLE EOT n
    std::uint8_t reply = 0x12;
    auto mark = [&reply](bool set, int bit) { reply |= static_cast<std::uint8_t>(set << bit); };
    switch (n) {
        case 1:
            mark(offline(), 3);
            mark(error(), 5);
            break;
        case 2:
            mark(state_.coverOpen, 2);
            mark(state_.paperEnd, 5);
            mark(error() || state_.unrecoverable || state_.overheated, 6);
            break;
        case 3:
            mark(state_.jam || (state_.errorKept && !state_.cutterError), 2);
            mark(state_.cutterError, 3);
            mark(state_.unrecoverable, 5);
            mark(state_.overheated, 6);
            break;
        case 4:
            mark(state_.paperLow || state_.paperEnd, 2);
            mark(state_.paperLow || state_.paperEnd, 3);
            mark(state_.paperEnd, 5);
            // Citizen's presenter models use bit 6 for the paper that waits in the mouth.
            mark(state_.presenter ? state_.paperAtPresenter : state_.paperEnd, 6);
            break;
        case 5:
            if (!state_.presenter) return;
            mark(state_.coverOpen, 2);
            mark(state_.overheated, 3);
            break;
        case 6:
            if (!state_.presenter) return;
            mark(state_.jam, 5);
            break;
        default:
            return;
    }
    replies_.push_back(reply);
}

std::uint8_t EscposDevice::paperStatus() const {
    return static_cast<std::uint8_t>((state_.paperLow ? 0x03 : 0) | (state_.paperEnd ? 0x0C : 0));
}

void EscposDevice::announce() {
    if (!announced_) return;
    const bool jam = state_.jam || (state_.errorKept && !state_.cutterError);
    replies_.push_back(static_cast<std::uint8_t>(0x10 | offline() << 3 | state_.coverOpen << 5));
    replies_.push_back(static_cast<std::uint8_t>(jam << 2 | state_.cutterError << 3 | state_.unrecoverable << 5 |
                                                 state_.overheated << 6));
    replies_.push_back(paperStatus());
    replies_.push_back(0x0F);
}

void EscposDevice::answer(std::span<const std::uint8_t> command) {
    if (command[0] == 0x1B) return replies_.push_back(command[1] == 'v' ? paperStatus() : 0x00);
    if (command[1] == '(') {                            // size of the QR that was stored
        for (std::uint8_t byte : {0x37, 0x36, 0x00, 0x1F, 0x00, 0x1F, 0x31, 0x1F, 0x30, 0x00}) replies_.push_back(byte);
        return;
    }
    if (command[1] == 'r') replies_.push_back(command[2] == 1 || command[2] == '1' ? paperStatus() : 0x00);
    if (command[1] == 'I') identify(command[2]);
    if (command[1] == 'a') {
        announced_ = command[2];
        announce();
    }
}

void EscposDevice::identify(std::uint8_t n) {           // GS I n
    auto block = [this](const std::string& words) {
        replies_.push_back(0x5F);
        replies_.insert(replies_.end(), words.begin(), words.end());
        replies_.push_back(0x00);
    };
    switch (n) {
        case 1: case '1': return replies_.push_back(0x20);
        case 2: case '2': return replies_.push_back(0x02);      // has a cutter
        case 3: case '3': return replies_.push_back(0x01);
        case 'A': return block("1.00");
        case 'B': return block(settings_.maker);
        case 'C': return block(settings_.model);
        case 'D': return block("0001");
        default: return;
    }
}

}  // namespace emulators
