#include "drivers/barcode_readers/honeywell/conceal.h"

#include <algorithm>
#include <utility>

#include "drivers/barcode_readers/conceal.h"

namespace drivers {

namespace {

// An echo may come in two reads. Its beginning at the end of the first one stays, because it tells nothing of a code but
// that it may begin like an echo.
class HoneywellConceal {
public:
    HoneywellConceal(std::string prefix, std::vector<std::string> echoes)
        : codes_{scanConceal(std::move(prefix))}, echoes_{std::move(echoes)} {}
    std::vector<std::uint8_t> operator()(std::vector<std::uint8_t> bytes) {
        const auto kept = bytes;
        bytes = codes_(std::move(bytes));
        for (std::size_t at = 0; at < kept.size(); at += std::max<std::size_t>(1, restore(kept, at, bytes))) {}
        for (std::size_t at = 0; at < kept.size(); last_ = kept[at++])
            if (isStatus(last_) && (kept[at] == '!' || kept[at] == '.')) bytes[at] = kept[at];
        return bytes;
    }

private:
    static bool isStatus(std::uint8_t byte) { return byte == 0x06 || byte == 0x15 || byte == 0x05; }

    // The rest of the echo that began in the run before, or one that begins here; how many bytes of it.
    std::size_t restore(const std::vector<std::uint8_t>& kept, std::size_t at, std::vector<std::uint8_t>& bytes) {
        const std::string here{kept.begin() + static_cast<long>(at), kept.end()};
        for (const auto& begun : {std::exchange(begun_, {}), std::string{}})
            for (const auto& echo : echoes_) {
                if (!echo.starts_with(begun)) continue;
                const auto count = std::min(echo.size() - begun.size(), here.size());
                if (here.substr(0, count) != echo.substr(begun.size(), count)) continue;
                std::copy_n(kept.begin() + static_cast<long>(at), count, bytes.begin() + static_cast<long>(at));
                if (begun.size() + count < echo.size()) begun_ = echo.substr(0, begun.size() + count);
                return count;
            }
        return 0;
    }

    Conceal codes_;
    std::vector<std::string> echoes_;
    std::string begun_;   // of an echo, at the end of the last run
    std::uint8_t last_ = 0;
};

}  // namespace

Conceal honeywellConceal(std::string prefix, std::vector<std::string> echoes) {
    return HoneywellConceal{std::move(prefix), std::move(echoes)};
}

}  // namespace drivers
