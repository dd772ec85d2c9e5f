#include "drivers/card_readers/sam_v/link.h"

#include <algorithm>
#include <array>

namespace drivers {

namespace {

using Clock = std::chrono::steady_clock;

}  // namespace

SamReply SamLink::ask(SamCommand command, int tries) {
    for (int left = tries;; --left) {
        try {
            auto reply = askOnce(command, samRequest(command));
            if (left > 1 && reply.result == SamResult::hostChecksumWrong) continue;
            return reply;
        } catch (const DamagedReply&) {
            if (left <= 1) throw;
        } catch (const Timeout&) {
            if (left <= 1) throw;
        }
    }
}

SamReply SamLink::tell(int baud) {
    const auto place = std::ranges::find(samSpeeds, baud) - samSpeeds.begin();
    const auto command = static_cast<std::uint16_t>(SamCommand::setBaud);
    return askOnce(SamCommand::setBaud, samRequest(static_cast<std::uint8_t>(command >> 8), static_cast<std::uint8_t>(place)));
}

// Applications wait half as long again for a card with its fingerprint.
SamLink::Duration SamLink::patienceFor(SamCommand command) const {
    if (command == SamCommand::readBase) return patience_.read;
    return command == SamCommand::readFingerprint ? patience_.read * 3 / 2 : patience_.answer;
}

SamReply SamLink::askOnce(SamCommand command, const std::vector<std::uint8_t>& request) {
    pipe_->drain();
    const auto patience = patienceFor(command);
    pipe_->write(request, patience);
    const auto end = Clock::now() + patience + pipe_->wireTime(request.size() + replyBytes(command));
    std::vector<std::uint8_t> received;
    std::array<std::uint8_t, 512> chunk{};
    for (;;) {
        auto left = std::chrono::ceil<Duration>(end - Clock::now());
        if (!received.empty()) left = std::min(left, patience_.gap);
        const auto count = pipe_->read(chunk, left);
        received.insert(received.end(), chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(count));
        while (auto reply = takeSamReply(received))
            if (couldAnswer(command, *reply)) return *std::move(reply);
        if (left <= Duration::zero()) throw Timeout{"what the module says is no answer"};   // a flood never lets the time run out by itself
    }
}

}  // namespace drivers
