#include "drivers/barcode_readers/honeywell/protocol.h"

#include <utility>

namespace drivers {

namespace {

constexpr char syn = 0x16, ack = 0x06, nak = 0x15, enq = 0x05;
constexpr std::size_t longestReply = 4096;

std::vector<std::uint8_t> bytesOf(const std::string& text) { return {text.begin(), text.end()}; }

HoneywellReply::Result resultOf(char status) {
    if (status == ack) return HoneywellReply::Result::done;
    return status == nak ? HoneywellReply::Result::badValue : HoneywellReply::Result::unknownCommand;
}

bool isStatus(char c) { return c == ack || c == nak || c == enq; }

}  // namespace

std::vector<std::uint8_t> honeywellTrigger() { return bytesOf({syn, 'T', '\r'}); }

std::vector<std::uint8_t> honeywellUntrigger() { return bytesOf({syn, 'U', '\r'}); }

std::vector<std::uint8_t> honeywellMenu(std::string_view command) { return bytesOf(std::string{syn, 'M', '\r'} + std::string{command} + '!'); }

std::vector<std::uint8_t> HoneywellStream::take(std::span<const std::uint8_t> bytes) {
    held_.append(bytes.begin(), bytes.end());
    if (!expected_.empty() && !findReply()) {
        if (held_.size() > longestReply) held_.erase(0, held_.size() - longestReply / 2);
        return {};
    }
    if (ended_ && !held_.empty()) {
        if (held_.front() == '!' || held_.front() == '.') held_.erase(0, 1);
        ended_ = false;
    }
    return bytesOf(std::exchange(held_, {}));
}

bool HoneywellStream::findReply() {
    for (auto at = held_.find(expected_); at != std::string::npos; at = held_.find(expected_, at + 1)) {
        const auto status = at + expected_.size();
        if (status >= held_.size() || !isStatus(held_[status])) continue;
        reply_ = HoneywellReply{resultOf(held_[status]), held_.substr(0, at)};
        held_.erase(0, status + 1);
        expected_.clear();
        return ended_ = true;
    }
    return false;
}

std::optional<HoneywellReply> HoneywellStream::reply() { return std::exchange(reply_, std::nullopt); }

}  // namespace drivers
