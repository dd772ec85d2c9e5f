#include "tests/bench/wiretap.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>

namespace bench {
namespace {

void makeRaw(int line) {
    termios mode{};
    ::tcgetattr(line, &mode);
    ::cfmakeraw(&mode);
    ::cfsetspeed(&mode, B115200);                    // the emulator sends as fast as this line is set
    ::tcsetattr(line, TCSANOW, &mode);
}

int opened(const std::filesystem::path& path) { return ::open(path.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC); }

}  // namespace

// Its own slave stays open, too, so that nothing is lost between two hosts.
Wiretap::Wiretap(const std::filesystem::path& device, std::filesystem::path link)
    : link_(std::move(link)), device_(opened(device)), master_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)), slave_(-1),
      stop_(::eventfd(0, EFD_CLOEXEC)) {
    std::array<char, 64> name{};
    if (device_.get() < 0 || ::grantpt(master_.get()) != 0 || ::unlockpt(master_.get()) != 0 || ::ptsname_r(master_.get(), name.data(), name.size()) != 0)
        throw std::runtime_error("cannot listen on " + device.string());
    slave_ = drivers::Descriptor(opened(name.data()));
    makeRaw(device_.get());
    makeRaw(slave_.get());
    std::filesystem::remove(link_);
    std::filesystem::create_symlink(name.data(), link_);
    thread_ = std::thread([this] { listen(); });
}

Wiretap::~Wiretap() {
    const std::uint64_t one = 1;
    (void)!::write(stop_.get(), &one, sizeof one);
    thread_.join();
}

void Wiretap::listen() {
    for (;;) {
        std::array<pollfd, 3> on{pollfd{stop_.get(), POLLIN, 0}, pollfd{master_.get(), POLLIN, 0}, pollfd{device_.get(), POLLIN, 0}};
        ::poll(on.data(), on.size(), -1);
        if (on[0].revents || on[2].revents & (POLLHUP | POLLERR)) return;
        if (on[1].revents & POLLIN) pass(master_.get(), device_.get(), To::device);
        if (on[2].revents & POLLIN) pass(device_.get(), master_.get(), To::host);
    }
}

void Wiretap::pass(int from, int to, To direction) {
    std::array<char, 4096> bytes;
    const auto count = ::read(from, bytes.data(), bytes.size());
    const auto now = Clock::now();
    if (count <= 0) return;
    for (ssize_t sent = 0; sent < count;) {
        const auto more = ::write(to, bytes.data() + sent, static_cast<std::size_t>(count - sent));
        if (more < 0) break;
        sent += more;
    }
    const std::lock_guard lock{mutex_};
    heard_.push_back({now, direction, {bytes.data(), static_cast<std::size_t>(count)}});
}

std::vector<Wiretap::Heard> Wiretap::since(Clock::time_point from) const {
    const std::lock_guard lock{mutex_};
    std::vector<Heard> found;
    std::copy_if(heard_.begin(), heard_.end(), std::back_inserter(found), [&](auto& one) { return one.when >= from; });
    return found;
}

void Wiretap::forget() {
    const std::lock_guard lock{mutex_};
    heard_.clear();
}

}  // namespace bench
