#include "drivers/receipt_printers/escpos/protocol.h"

#include <algorithm>

// Bits as in the manuals of Epson TM-U220 and Citizen PPU-700; makers' own ones come from the model.
namespace drivers {
namespace {

// By its fixed bits a reply tells what it is (receiptio's table, and Epson's).
bool isAutomatic(std::uint8_t byte) { return (byte & 0x93) == 0x10; }
bool isRealTime(std::uint8_t byte, const EscposProfile& profile) { return (byte & 0x93 & ~profile.waiting1) == 0x12; }
bool isPlain(std::uint8_t byte) { return (byte & 0x90) == 0x00; }       // GS r, rest of an automatic status
bool beginsBlock(std::uint8_t byte) { return byte == 0x37 || byte == 0x53 || byte == 0x5F; }
bool isFlow(std::uint8_t byte) { return byte == 0x11 || byte == 0x13; } // XON, XOFF

constexpr std::size_t longestBlock = 80;                                // Epson's is half of that

}  // namespace

std::optional<PrinterTrouble> trouble(const PrinterState& s) {
    using Kind = Fault::Kind;
    if (s.coverOpen) return PrinterTrouble{Status::userError, {Kind::coverOpen, "the cover is open", Remedy::none}};
    if (s.jam) return PrinterTrouble{Status::hardwareError, {Kind::paperJam, "paper is jammed", Remedy::clear}};
    if (s.cutterError) return PrinterTrouble{Status::hardwareError, {Kind::cutterError, "the cutter is stuck", Remedy::clear}};
    if (s.presenterError) return PrinterTrouble{Status::hardwareError, {Kind::presenterError, "the presenter is stuck", Remedy::clear}};
    if (s.unrecoverable) return PrinterTrouble{Status::hardwareError, {Kind::moduleFailed, "an error that needs service", Remedy::maintenance}};
    if (s.paperEnd) return PrinterTrouble{Status::userError, {Kind::paperOut, "no paper", Remedy::none}};
    if (s.overheated || s.autoRecoverable)
        return PrinterTrouble{Status::hardwareError, {Kind::headOverheated, "the head is too hot", Remedy::none}};
    if (s.error) return PrinterTrouble{Status::hardwareError, {Kind::stopped, "an error without a name", Remedy::reset}};
    if (s.offline) return PrinterTrouble{Status::offline, {Kind::stopped, "the printer is off line", Remedy::none}};
    return std::nullopt;
}

void noteRealTime(int n, std::uint8_t reply, const EscposProfile& profile, PrinterState& state) {
    auto has = [reply](std::uint8_t mask) { return (reply & mask) != 0; };
    switch (n) {
        case 1:
            state.offline = has(0x08);
            state.paperWaiting = state.paperWaiting || has(profile.waiting1);
            break;
        case 2:
            state.coverOpen = has(0x04);
            state.paperEnd = state.paperEnd || has(0x20);
            state.error = has(0x40);
            break;
        case 3:
            state.jam = has(profile.jam3);
            state.presenterError = state.presenterError || has(profile.presenter3);
            state.cutterError = has(0x08);
            state.unrecoverable = has(0x20);
            state.autoRecoverable = has(0x40);
            break;
        case 4:
            state.paperLow = has(profile.low4);
            state.paperEnd = state.paperEnd || has(profile.end4);
            state.paperWaiting = state.paperWaiting || has(profile.waiting4);
            break;
        case 5:
            state.overheated = has(profile.overheated5);
            state.unrecoverable = state.unrecoverable || has(profile.voltage5);
            state.paperWaiting = state.paperWaiting || has(profile.waiting5);
            break;
        case 6:
            state.unrecoverable = state.unrecoverable || has(profile.failed6);
            state.presenterError = state.presenterError || has(profile.presenter6);
            break;
    }
}

void noteMouth(std::uint8_t reply, const EscposProfile& profile, PrinterState& state) {
    state.paperLow = state.paperLow || (reply & profile.mouthLow);
    state.paperWaiting = state.paperWaiting || (reply & profile.mouthWaiting);
    state.presenterError = state.presenterError || (reply & profile.mouthError);
    state.jam = state.jam || (reply & profile.mouthJam);
}

PrinterState fromAutomatic(const std::array<std::uint8_t, 4>& bytes) {
    PrinterState state;
    state.offline = bytes[0] & 0x08;
    state.coverOpen = bytes[0] & 0x20;
    state.jam = bytes[1] & 0x04;
    state.cutterError = bytes[1] & 0x08;
    state.unrecoverable = bytes[1] & 0x20;
    state.autoRecoverable = bytes[1] & 0x40;
    state.paperLow = bytes[2] & 0x03;
    state.paperEnd = bytes[2] & 0x0C;
    return state;
}

PrinterState fromPaperStatus(std::uint8_t byte) {
    PrinterState state;
    state.paperLow = byte & 0x03;
    state.paperEnd = byte & 0x0C;
    return state;
}

void ReturnChannel::feed(std::span<const std::uint8_t> bytes) {
    for (auto byte : bytes) sort(byte);
}

std::optional<EscposReply> ReturnChannel::next() {
    if (sorted_.empty()) return std::nullopt;
    auto first = std::move(sorted_.front());
    sorted_.pop_front();
    return first;
}

void ReturnChannel::forget() {
    sorted_.clear();
    automatic_.clear();
    block_.reset();
}

void ReturnChannel::sort(std::uint8_t byte) {
    if (continueBlock(byte)) return;
    if (isFlow(byte)) return;
    if (beginsBlock(byte)) {
        automatic_.clear();
        block_ = BlockReply{byte, {}};
    } else if (isRealTime(byte, profile_)) {
        sorted_.push_back(RealTimeReply{byte});
    } else if (isAutomatic(byte)) {
        automatic_ = {byte};
    } else if (isPlain(byte) && !continueAutomatic(byte)) {
        sorted_.push_back(QueuedReply{byte});
    }
}

bool ReturnChannel::continueBlock(std::uint8_t byte) {
    if (!block_) return false;
    if (byte == 0x00) {
        sorted_.push_back(std::move(*block_));
        block_.reset();
    } else {
        block_->text += static_cast<char>(byte);
        if (block_->text.size() > longestBlock) block_.reset();
    }
    return true;
}

bool ReturnChannel::continueAutomatic(std::uint8_t byte) {
    if (automatic_.empty()) return false;
    automatic_.push_back(byte);
    if (automatic_.size() == 4) {
        AutomaticStatus whole{};
        std::ranges::copy(automatic_, whole.value.begin());
        sorted_.push_back(whole);
        automatic_.clear();
    }
    return true;
}

}  // namespace drivers
