#include "drivers/barcode_readers/newland/conceal.h"

#include "drivers/barcode_readers/conceal.h"

namespace drivers {

namespace {

// Byte by byte, because a reply comes in several reads.
class NewlandConceal {
public:
    explicit NewlandConceal(std::string prefix) : codes_{scanConceal(std::move(prefix))} {}
    std::vector<std::uint8_t> operator()(std::vector<std::uint8_t> bytes) {
        for (auto& byte : bytes) byte = next(byte);
        return bytes;
    }

private:
    static constexpr std::string_view head_{"\x02\x01" "0000"};

    std::uint8_t next(std::uint8_t byte) {
        if (matched_ == head_.size()) {
            if (byte == 0x03) matched_ = 0;
            return byte;
        }
        const auto sign = static_cast<char>(byte);
        matched_ = sign == head_[matched_] ? matched_ + 1 : sign == head_[0] ? 1 : 0;
        return matched_ ? byte : codes_({byte}).front();
    }

    Conceal codes_;
    std::size_t matched_ = 0;   // bytes of the head of a reply
};

}  // namespace

Conceal newlandConceal(std::string prefix) { return NewlandConceal{std::move(prefix)}; }

}  // namespace drivers
