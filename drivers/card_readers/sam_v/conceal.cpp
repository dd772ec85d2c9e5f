#include "drivers/card_readers/sam_v/conceal.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace drivers {

namespace {

constexpr std::array<std::uint8_t, 4> replyBegins{0xAA, 0xAA, 0x96, 0x69};
constexpr std::size_t longestBody = 3072, recordBytes = 256;

// The number is the sample that GB 11643 itself prints.
constexpr std::u16string_view invented =
    u"录音示例           "                           // name: 15 characters
    u"101"                                             // sex, nation
    u"19491231"
    u"示例省示例市示例路一号                        "  // address: 35
    u"11010519491231002X"
    u"示例市公安局         "                         // authority: 15
    u"2016010120360101";

std::uint8_t inventedByte(std::size_t at) {
    const char16_t unit = at / 2 < invented.size() ? invented[at / 2] : u' ';
    return static_cast<std::uint8_t>(at % 2 ? unit >> 8 : unit & 0xFF);
}

// Byte by byte, because a reply comes in several reads.
class SamConceal {
public:
    std::vector<std::uint8_t> operator()(std::vector<std::uint8_t> bytes) {
        for (auto& byte : bytes) byte = next(byte);
        return bytes;
    }

private:
    std::uint8_t next(std::uint8_t byte) {
        if (matched_ < replyBegins.size()) return search(byte);
        const auto at = at_++;
        if (at < 2) return measure(at, byte);
        if (at >= 5 && at < 5 + 4) counted_ = counted_ + (at % 2 ? byte << 8 : byte);
        const auto kept = at + 1 == 2 + length_ ? checksum(byte) : at < 2 + 3 ? byte : data(at - 5, byte);
        heard_ ^= byte;
        kept_ ^= kept;
        if (at_ == 2 + length_) begin();
        return kept;
    }

    void begin() { matched_ = at_ = length_ = counted_ = 0, heard_ = kept_ = 0; }

    std::uint8_t search(std::uint8_t byte) {
        const bool fits = byte == replyBegins[matched_];
        if (fits) ++matched_;
        else matched_ = byte == 0xAA ? std::min<std::size_t>(matched_, 2) : 0;   // AA AA AA 96: one more AA changes nothing
        return fits || byte == 0xAA ? byte : 0;
    }

    std::uint8_t measure(std::size_t at, std::uint8_t byte) {
        length_ = length_ << 8 | byte;
        heard_ ^= byte;
        kept_ ^= byte;
        if (at == 1 && (length_ < 4 || length_ > longestBody)) begin();
        return byte;
    }

    // A wrong one stays as wrong as it was.
    std::uint8_t checksum(std::uint8_t byte) const { return static_cast<std::uint8_t>(byte ^ heard_ ^ kept_); }

    // SW1 SW2 SW3 and the checksum are counted in the length.
    std::uint8_t data(std::size_t at, std::uint8_t byte) const {
        const bool record = length_ >= 4 + 4 + recordBytes;
        if (!record) return 0;
        if (at < 4) return byte;
        const std::size_t lengths = 4 + 4 + counted_ == length_ ? 4 : 6;   // a third with the fingerprint
        if (at < lengths) return byte;
        return at < lengths + recordBytes ? inventedByte(at - lengths) : 0x45;
    }

    std::size_t matched_ = 0, at_ = 0, length_ = 0, counted_ = 0;   // counted_: text and photo, by their own lengths
    std::uint8_t heard_ = 0, kept_ = 0;
};

}  // namespace

Conceal samVConceal() { return SamConceal{}; }

}  // namespace drivers
