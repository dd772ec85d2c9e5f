#include <fcntl.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <map>
#include <system_error>
#include <utility>

#include "drivers/emulators/wire.h"

namespace emulators {

namespace {

// A pty starts as a terminal that echoes; until the host has set its own mode nothing may come back as an echo.
void makeRaw(int master) {
    termios mode{};
    ::tcgetattr(master, &mode);
    ::cfmakeraw(&mode);
    ::cfsetspeed(&mode, B115200);
    ::tcsetattr(master, TCSANOW, &mode);
}

long bitsPerSecond(speed_t speed) {
    static const std::map<speed_t, long> known{{B1200, 1200},   {B2400, 2400},   {B4800, 4800},
                                               {B9600, 9600},   {B19200, 19200}, {B38400, 38400},
                                               {B57600, 57600}, {B115200, 115200}, {B230400, 230400}};
    auto found = known.find(speed);
    return found == known.end() ? 115200 : found->second;
}

}  // namespace

PtyWire::PtyWire(Loop& loop, std::filesystem::path link, Pace pace) : Wire{loop, pace}, link_{std::move(link)} {
    loop_.call([this] { plug(); });
}

PtyWire::~PtyWire() {
    loop_.call([this] { PtyWire::unplug(); });
}

void PtyWire::plug() {
    if (plugged()) return;
    master_ = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (master_ < 0 || ::grantpt(master_) != 0 || ::unlockpt(master_) != 0)
        throw std::system_error{errno, std::generic_category(), "no pseudo terminal"};
    makeRaw(master_);
    std::array<char, 64> name{};
    ::ptsname_r(master_, name.data(), name.size());
    openings_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    ::inotify_add_watch(openings_, name.data(), IN_OPEN);
    loop_.watch(openings_, [this] { opened(); });
    listen();
    // Renamed into place, so that a host never finds half a link.
    const auto fresh = link_.string() + ".new";
    std::filesystem::remove(fresh);
    std::filesystem::create_symlink(name.data(), fresh);
    std::filesystem::rename(fresh, link_);
}

void PtyWire::unplug() {
    if (!plugged()) return;
    std::error_code ignored;
    std::filesystem::remove(link_, ignored);
    loop_.forget(master_);
    loop_.forget(openings_);
    ::close(std::exchange(master_, -1));
    ::close(std::exchange(openings_, -1));
    hostThere_ = false;
    broken();
}

void PtyWire::opened() {
    std::array<char, 1024> events{};
    while (::read(openings_, events.data(), events.size()) > 0) hostThere_ = true;
    if (hostThere_) listen();
}

void PtyWire::listen() {
    if (!isHeld()) loop_.watch(master_, [this] { readable(); });
}

// A host that has asked for it is told by XOFF and XON; in any case the line fills up.
void PtyWire::held() {
    if (!plugged()) return;
    termios mode{};
    const std::uint8_t word = isHeld() ? 0x13 : 0x11;
    if (::tcgetattr(master_, &mode) == 0 && mode.c_iflag & IXON) (void)!::write(master_, &word, 1);
    if (isHeld()) loop_.forget(master_);
    else listen();
}

// EIO says that the host has closed its end. The master then stays readable for ever, so it is watched again only
// when the host opens its end again.
void PtyWire::readable() {
    Bytes bytes(4096);
    const auto count = ::read(master_, bytes.data(), bytes.size());
    if (count > 0) {
        hostThere_ = true;
        bytes.resize(static_cast<std::size_t>(count));
        received(bytes);
    } else if (errno == EIO) {
        hostThere_ = false;
        loop_.forget(master_);
        broken();
    }
}

std::size_t PtyWire::put(const Bytes& bytes) {
    if (plugged() && !hostThere_) opened();   // it may have been opened a moment ago
    if (!hostThere_) return bytes.size();
    const auto count = ::write(master_, bytes.data(), bytes.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    return errno == EAGAIN ? 0 : bytes.size();
}

long PtyWire::speed() const {
    termios mode{};
    return plugged() && ::tcgetattr(master_, &mode) == 0 ? bitsPerSecond(::cfgetospeed(&mode)) : 0;
}

std::chrono::nanoseconds PtyWire::byteTime() const {
    const auto bits = speed();
    return std::chrono::nanoseconds{bits ? 10'000'000'000 / bits : 0};   // 8N1: ten bits a byte
}

}  // namespace emulators
