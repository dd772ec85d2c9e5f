#include "drivers/emulators/newland_scanner.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace emulators {

namespace {

const std::string askHead{"\x7E\x01" "0000"}, replyHead{"\x02\x01" "0000"};
constexpr char etx = 0x03, ack = 0x06, nak = 0x15, enq = 0x05;
constexpr std::size_t longestFrame = 1024;

std::optional<int> numberIn(const std::string& digits) {
    if (digits.empty() || digits.size() > 7 || !std::all_of(digits.begin(), digits.end(), [](unsigned char c) { return std::isdigit(c); })) return {};
    return std::stoi(digits);
}

}  // namespace

NewlandScanner::NewlandScanner(Loop& loop, Say say) : ScannerSpeech{std::move(say)}, loop_{loop} {}

NewlandScanner::~NewlandScanner() { loop_.cancel(timer_); }

void NewlandScanner::powerUp() {
    mode_ = 2;
    trigger(false);
    asked_.clear();
}

void NewlandScanner::trigger(bool on) {
    loop_.cancel(timer_);
    triggered_ = on;
    if (on) timer_ = loop_.after(std::chrono::milliseconds{patience_}, [this] { triggered_ = false; });
}

void NewlandScanner::read(const std::string& code) {
    trigger(false);
    Bytes bytes{code.begin(), code.end()};
    bytes.push_back('\r');
    say_(bytes);
}

// 01 54 04 is how older models are triggered.
void NewlandScanner::heard(const Bytes& bytes) {
    for (auto byte : bytes) {
        asked_ += static_cast<char>(byte);
        if (asked_ == "\x01T\x04") trigger(true), asked_.clear();
        const auto head = asked_.substr(0, std::min(asked_.size(), askHead.size()));
        if (!askHead.starts_with(head) && !std::string{"\x01T\x04"}.starts_with(asked_)) asked_ = byte == 0x7E ? "\x7E" : "";
        if (asked_.size() > longestFrame) asked_.clear();
        if (asked_.size() > askHead.size() + 3 && byte == etx) {
            obey(asked_.substr(askHead.size(), asked_.size() - askHead.size() - 1));
            asked_.clear();
        }
    }
}

// "#SCNMOD0;" → the same with the result before the semicolon.
void NewlandScanner::obey(const std::string& frame) {
    if (frame.empty() || (frame[0] != '#' && frame[0] != '@')) return;
    std::string reply = replyHead + frame[0];
    for (std::size_t from = 1; from < frame.size();) {
        const auto to = std::min(frame.find(';', from), frame.size());
        reply += obeyOne(frame.substr(from, to - from)) + ';';
        from = to + 1;
    }
    reply += etx;
    say_({reply.begin(), reply.end()});
}

std::string NewlandScanner::obeyOne(const std::string& command) {
    const auto name = command.substr(0, 6), value = command.substr(std::min<std::size_t>(6, command.size()));
    const auto number = numberIn(value);
    if (refuses_) return command + enq;
    if (name == "QRYSYS") return command + "Product Name: EMULATED FM430\r\nFirmware Version: 1.00.001" + ack;
    if (name == "SCNMOD" && value == "*") return name + std::to_string(mode_) + ack;
    if (name == "SCNTRG" && (value == "0" || value == "1")) return trigger(value == "1"), command + ack;
    if (name == "SCNMOD" && number && (*number == 0 || *number == 2 || *number == 3)) return mode_ = *number, command + ack;
    if (name == "ORTSET" && number && *number <= 3600000) return patience_ = *number, command + ack;
    return command + (name == "SCNMOD" || name == "SCNTRG" || name == "ORTSET" ? nak : enq);
}

}  // namespace emulators
