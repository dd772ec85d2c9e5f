#include "drivers/barcode_readers/ssi/conceal.h"

#include "drivers/barcode_readers/conceal.h"
#include "drivers/barcode_readers/ssi/protocol.h"

namespace drivers {

namespace {

constexpr std::uint8_t decodeData = 0xF3;

// Byte by byte, because a packet comes in several reads. Where noise has hidden the beginning of a packet everything is
// concealed, up to the end of one whose checksum is right: nobody can tell what is a code there.
class SsiConceal {
public:
    std::vector<std::uint8_t> operator()(std::vector<std::uint8_t> bytes) {
        for (auto& byte : bytes) byte = next(byte);
        return bytes;
    }

private:
    std::uint8_t next(std::uint8_t byte) {
        if (!fits(byte)) at_ = 0, inStep_ = false;
        if (at_ == 0 && byte < ssiHeadBytes) return concealedByte(byte);   // no packet is so short
        if (at_ == 0) begin(byte);
        if (at_ == 1) isCode_ = byte == decodeData;
        const auto at = at_++;
        if (at >= length_) return checksum(at - length_, byte);
        const auto kept = inStep_ && (!isCode_ || at <= ssiHeadBytes) ? byte : concealedByte(byte);   // the kind of code stays too
        heard_ -= byte;
        kept_ -= kept;
        return kept;
    }

    // Opcode and source can be wrong; nothing after them.
    bool fits(std::uint8_t byte) const { return at_ == 1 ? byte >= 0x80 : at_ != 2 || byte == 0; }

    void begin(std::uint8_t length) { length_ = length, isCode_ = false, heard_ = kept_ = 0; }

    // Wrong ones stay as wrong as they were.
    std::uint8_t checksum(std::size_t at, std::uint8_t byte) {
        const auto right = [&](std::uint16_t sum) { return static_cast<std::uint8_t>(at == 0 ? sum >> 8 : sum & 0xFF); };
        const auto wrongBy = static_cast<std::uint8_t>(byte ^ right(heard_));
        isWrong_ = wrongBy || (at > 0 && isWrong_);
        if (at > 0) at_ = 0;
        const auto kept = inStep_ ? static_cast<std::uint8_t>(right(kept_) ^ wrongBy) : concealedByte(byte);
        if (at > 0) inStep_ = !isWrong_;
        return kept;
    }

    bool inStep_ = true;           // where packets begin is known
    std::size_t at_ = 0, length_ = 0;
    bool isCode_ = false, isWrong_ = false;
    std::uint16_t heard_ = 0, kept_ = 0;   // minus the sums
};

}  // namespace

Conceal ssiConceal() { return SsiConceal{}; }

}  // namespace drivers
