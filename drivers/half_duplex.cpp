#include "drivers/half_duplex.h"

#include <algorithm>
#include <array>
#include <thread>

namespace drivers {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t longestAnswer = 1024;   // several times the longest of any protocol here
constexpr HalfDuplex::Duration shortestPause{2};

HalfDuplex::Duration until(Clock::time_point end) { return std::chrono::ceil<HalfDuplex::Duration>(end - Clock::now()); }

}  // namespace

void HalfDuplex::ask(const Bytes& question, std::size_t answerBytes, const Understand& understand, int tries) {
    for (int left = tries;; --left) {
        try {
            return askOnce(question, answerBytes, understand);
        } catch (const AskAgain&) {
            if (left <= 1) throw;
        } catch (const Timeout&) {
            if (left <= 1) throw;
        }
        listen([](Bytes& received) { return received.clear(), false; });   // a late answer is not one to the next question
    }
}

void HalfDuplex::askOnce(const Bytes& question, std::size_t answerBytes, const Understand& understand) {
    pauseBetweenFrames();
    pipe_->drain();
    pipe_->write(question, patience_.answer);
    const auto end = Clock::now() + patience_.answer + pipe_->wireTime(question.size() + answerBytes);
    Bytes received;
    bool awaitsEcho = echoes_, spoiled = false;
    while (Clock::now() < end && received.size() <= longestAnswer) {
        if (!more(received, received.empty() ? until(end) : std::min(until(end), patience_.gap))) break;
        if (awaitsEcho && !takeEcho(received, question)) continue;
        awaitsEcho = false;
        if (received.empty()) continue;
        if (understand(received)) return;
        spoiled = true;
    }
    if (spoiled) throw AskAgain{"what came is no answer"};
    throw Timeout{"nothing was answered"};
}

void HalfDuplex::listen(const Understand& understand) {
    const auto end = Clock::now() + patience_.answer;
    for (Bytes received; Clock::now() < end && received.size() <= longestAnswer && more(received, patience_.gap);) understand(received);
}

// True when it is settled: an echo comes first and whole, and anything else in its place means that there is none.
bool HalfDuplex::takeEcho(Bytes& received, const Bytes& question) const {
    if (received.size() < question.size()) return !std::equal(received.begin(), received.end(), question.begin());
    if (std::equal(question.begin(), question.end(), received.begin()))
        received.erase(received.begin(), received.begin() + static_cast<std::ptrdiff_t>(question.size()));
    return true;
}

// False when nothing came.
bool HalfDuplex::more(Bytes& received, Duration patience) {
    std::array<std::uint8_t, 512> chunk{};
    try {
        const auto count = pipe_->read(chunk, patience);
        received.insert(received.end(), chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(count));
        heard_ = Clock::now();
        return true;
    } catch (const Timeout&) {
        return false;
    }
}

// Modbus over Serial Line 2.5.1.1: three and a half characters of silence end a frame; some take longer to let go of the wires.
void HalfDuplex::pauseBetweenFrames() const {
    const auto wire = pipe_->wireTime(4);
    if (wire > Duration::zero()) std::this_thread::sleep_until(heard_ + std::max(wire, shortestPause));
}

}  // namespace drivers
