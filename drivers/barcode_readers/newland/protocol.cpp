#include "drivers/barcode_readers/newland/protocol.h"

#include <algorithm>
#include <array>
#include <optional>

namespace drivers {

namespace {

constexpr std::array<std::uint8_t, 6> askHead{0x7E, 0x01, 0x30, 0x30, 0x30, 0x30};
constexpr std::array<std::uint8_t, 6> replyHead{0x02, 0x01, 0x30, 0x30, 0x30, 0x30};
constexpr std::uint8_t etx = 0x03, ack = 0x06, nak = 0x15, enq = 0x05;
constexpr std::size_t longestReply = 2048;   // the answer to QRYSYS is a page of text

std::optional<NewlandReply::Result> resultOf(std::uint8_t byte) {
    switch (byte) {
    case ack: return NewlandReply::Result::done;
    case nak: return NewlandReply::Result::badValue;
    case enq: return NewlandReply::Result::unknownCommand;
    default: return std::nullopt;
    }
}

// Of a whole frame, from 02 to 03. The result stands before the last semicolon.
std::optional<NewlandReply> replyIn(std::span<const std::uint8_t> frame) {
    auto inside = frame.subspan(replyHead.size(), frame.size() - replyHead.size() - 1);
    if (inside.size() < 2 || inside.back() != ';') return std::nullopt;
    const auto result = resultOf(inside[inside.size() - 2]);
    if (!result) return std::nullopt;
    return NewlandReply{*result, {inside.begin(), inside.end() - 2}};
}

bool mayBeReply(const std::vector<std::uint8_t>& held) {
    const auto count = std::min(held.size(), replyHead.size());
    return std::equal(held.begin(), held.begin() + static_cast<long>(count), replyHead.begin());
}

}  // namespace

std::vector<std::uint8_t> newlandCommand(std::string_view command) {
    std::vector<std::uint8_t> frame{askHead.begin(), askHead.end()};
    frame.insert(frame.end(), command.begin(), command.end());
    frame.insert(frame.end(), {';', etx});
    return frame;
}

std::vector<NewlandStream::Piece> NewlandStream::take(std::span<const std::uint8_t> bytes) {
    std::vector<Piece> pieces;
    const auto code = [&](std::uint8_t byte) {
        if (pieces.empty() || !std::holds_alternative<Codes>(pieces.back())) pieces.emplace_back(Codes{});
        std::get<Codes>(pieces.back()).push_back(byte);
    };
    for (auto byte : bytes) {
        held_.push_back(byte);
        // What turns out to be no reply is given away up to the next byte that may begin one.
        while (!held_.empty() && !mayBeReply(held_)) {
            code(held_.front());
            held_.erase(held_.begin());
        }
        const bool whole = held_.size() > replyHead.size() && byte == etx;
        if (!whole && held_.size() <= longestReply) continue;
        if (auto reply = whole ? replyIn(held_) : std::nullopt) pieces.emplace_back(*std::move(reply));
        held_.clear();
    }
    return pieces;
}

}  // namespace drivers
