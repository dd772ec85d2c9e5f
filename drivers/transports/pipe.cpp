#include "drivers/transports/pipe.h"

#include <fmt/core.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace drivers {

bool waitFor(int descriptor, short events, int stop, Transport::Duration time) {
    std::array<pollfd, 2> on{pollfd{descriptor, events, 0}, pollfd{stop, POLLIN, 0}};
    const auto ready = ::poll(on.data(), on.size(), static_cast<int>(std::clamp<long>(time.count(), 0, 1 << 30)));
    if (on[1].revents) throw Stopped{};
    return ready > 0;
}

Pipe::Pipe(Descriptor own, int stop, std::string name) : own_{std::move(own)}, stop_{stop}, name_{std::move(name)} {}

void Pipe::write(std::span<const std::uint8_t> bytes, Duration deadline) {
    const auto end = std::chrono::steady_clock::now() + deadline;
    const auto all = bytes.size();
    while (!bytes.empty()) {
        const auto went = put(bytes);
        if (went < 0 && errno != EAGAIN && errno != EINTR)
            throw Disconnected{fmt::format("{} cannot be written: {}", name_, std::strerror(errno))};
        if (went > 0) bytes = bytes.subspan(static_cast<std::size_t>(went));
        const auto left = std::chrono::ceil<Duration>(end - std::chrono::steady_clock::now());
        if (!bytes.empty() && !waitFor(own_.get(), POLLOUT, stop_, left))
            throw Timeout{fmt::format("{} took {} of {} bytes in {} ms", name_, all - bytes.size(), all, deadline.count()), all - bytes.size()};
    }
}

ssize_t Pipe::put(std::span<const std::uint8_t> bytes) { return ::write(own_.get(), bytes.data(), bytes.size()); }

std::size_t Pipe::read(std::span<std::uint8_t> into, Duration deadline) {
    const auto end = std::chrono::steady_clock::now() + deadline;
    for (;;) {
        const auto left = std::chrono::ceil<Duration>(end - std::chrono::steady_clock::now());
        if (!waitFor(own_.get(), POLLIN, stop_, left))
            throw Timeout{fmt::format("{} said nothing for {} ms", name_, deadline.count())};
        if (const auto count = readNow(into)) return count;
    }
}

void Pipe::drain() {
    std::array<std::uint8_t, 512> gone{};
    while (readNow(gone) > 0) {}
}

// 0: nothing there yet. An end of file is a hang-up: that is how a serial device that was pulled out and a closed
// connection show.
std::size_t Pipe::readNow(std::span<std::uint8_t> into) {
    const auto count = ::read(own_.get(), into.data(), into.size());
    if (count > 0) return static_cast<std::size_t>(count);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
    throw Disconnected{fmt::format("{} is gone{}{}", name_, count < 0 ? ": " : "", count < 0 ? std::strerror(errno) : "")};
}

}  // namespace drivers
