#include "drivers/barcode_readers/asking.h"

#include <array>

namespace drivers {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t longestAnswer = 256;   // bytes; of what is asked in the middle of a conversation

}  // namespace

Patience patienceFrom(OptionWords& options) {
    using namespace std::chrono_literals;
    return {options.milliseconds("answer_ms", 500ms), options.number("tries", 3, 1, 10)};
}

void ask(Transport& pipe, const Patience& patience, const std::function<std::vector<std::uint8_t>(int)>& request,
         const std::function<void(std::span<const std::uint8_t>)>& feed, const std::function<bool()>& answered) {
    for (int attempt = 0;; ++attempt) {
        const auto bytes = request(attempt);
        pipe.write(bytes, patience.answer + pipe.wireTime(bytes.size()));
        const auto quiet = patience.answer + pipe.wireTime(bytes.size() + longestAnswer);
        try {
            // A page of text may take its time, but not for ever.
            for (const auto end = Clock::now() + 8 * quiet; !answered();) {
                if (Clock::now() >= end) throw Timeout{"the scanner says much, but no answer"};
                std::array<std::uint8_t, 512> chunk{};
                const auto count = pipe.read(chunk, quiet);
                feed(std::span{chunk}.first(count));
            }
            return;
        } catch (const Timeout&) {
            if (attempt + 1 >= patience.tries) throw;
        }
    }
}

}  // namespace drivers
