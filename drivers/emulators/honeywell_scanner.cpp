#include "drivers/emulators/honeywell_scanner.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace emulators {

namespace {

constexpr char syn = 0x16, ackSign = 0x06, nakSign = 0x15, enqSign = 0x05;
constexpr std::size_t longestAsked = 1024;

std::optional<int> wholeNumber(const std::string& digits) {
    if (digits.empty() || digits.size() > 7 || !std::all_of(digits.begin(), digits.end(), [](unsigned char c) { return std::isdigit(c); })) return {};
    return std::stoi(digits);
}

std::string upper(std::string text) {
    for (auto& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

}  // namespace

HoneywellScanner::HoneywellScanner(Loop& loop, Say say) : ScannerSpeech{std::move(say)}, loop_{loop} {}

HoneywellScanner::~HoneywellScanner() { loop_.cancel(timer_); }

void HoneywellScanner::powerUp() {
    mode_ = 3;
    trigger(false);
    asked_.clear();
}

void HoneywellScanner::trigger(bool on) {
    loop_.cancel(timer_);
    triggered_ = on;
    if (on) timer_ = loop_.after(std::chrono::milliseconds{patience_}, [this] { triggered_ = false; });
}

void HoneywellScanner::read(const std::string& code) {
    trigger(false);
    Bytes bytes{code.begin(), code.end()};
    bytes.push_back('\r');
    say_(bytes);
}

void HoneywellScanner::heard(const Bytes& bytes) {
    for (auto byte : bytes) {
        if (asked_.empty() && byte != syn) continue;
        asked_ += static_cast<char>(byte);
        if (understood() || asked_.size() > longestAsked) asked_.clear();
    }
}

// SYN T CR, SYN U CR, or SYN M CR and commands up to ! or .
bool HoneywellScanner::understood() {
    if (asked_.size() < 3) return false;
    if (asked_[2] != '\r') return true;
    switch (asked_[1]) {
    case 'T': return trigger(true), true;
    case 'U': return trigger(false), true;
    case 'M': break;
    default: return true;
    }
    const char last = asked_.back();
    if (asked_.size() == 3 || (last != '!' && last != '.')) return false;
    obey(upper(asked_.substr(3, asked_.size() - 4)), last);
    return true;
}

void HoneywellScanner::obey(const std::string& commands, char storage) {
    std::string reply;
    for (std::size_t from = 0; from <= commands.size();) {
        const auto to = std::min(commands.find(';', from), commands.size());
        reply += (from ? ";" : "") + obeyOne(commands.substr(from, to - from));
        from = to + 1;
    }
    reply += storage;
    say_({reply.begin(), reply.end()});
}

std::string HoneywellScanner::obeyOne(const std::string& command) {
    const auto name = command.substr(0, 6), value = command.substr(std::min<std::size_t>(6, command.size()));
    const auto number = wholeNumber(value);
    if (refuses_) return command + enqSign;
    if (command == "REVINF") return "Product Name: EMULATED N3680\r\nSoftware Revision: 1.00\r\n" + command + ackSign;
    if (command == "PAPHHF") return mode_ = 0, command + ackSign;
    if (name == "TRGMOD" && value == "?") return name + std::to_string(mode_) + ackSign;
    if (name == "TRGMOD" && number && (*number == 0 || *number == 3)) return mode_ = *number, command + ackSign;
    if (name == "TRGSTO" && number && *number <= 300000) return patience_ = *number, command + ackSign;
    return command + (name == "TRGMOD" || name == "TRGSTO" ? nakSign : enqSign);
}

}  // namespace emulators
