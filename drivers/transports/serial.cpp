#include "drivers/transports/serial.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <termios.h>

#include <cerrno>
#include <cstring>
#include <map>

#include "drivers/transports/pipe.h"

namespace drivers {

namespace {

const std::map<std::string, std::pair<int, speed_t>> speeds{
    {"1200", {1200, B1200}},     {"2400", {2400, B2400}},     {"4800", {4800, B4800}},
    {"9600", {9600, B9600}},     {"19200", {19200, B19200}},  {"38400", {38400, B38400}},
    {"57600", {57600, B57600}},  {"115200", {115200, B115200}}, {"230400", {230400, B230400}}};

const std::map<std::string, tcflag_t> parities{{"none", 0}, {"even", PARENB}, {"odd", PARENB | PARODD}};

std::string optionOf(const Address& address, const char* name, const char* otherwise) {
    auto found = address.options.find(name);
    return found == address.options.end() ? otherwise : found->second;
}
std::string baudOf(const Address& address) { return optionOf(address, "baud", "115200"); }
std::string parityOf(const Address& address) { return optionOf(address, "parity", "none"); }

class Serial final : public Pipe {
public:
    Serial(Descriptor line, int stop, std::string name, int baud, int bits)
        : Pipe{std::move(line), stop, std::move(name)}, baud_{baud}, bits_{bits} {}
    Duration wireTime(std::size_t bytes) const override {
        return Duration{(1'000 * bits_ * static_cast<long>(bytes) + baud_ - 1) / baud_};
    }

private:
    int baud_, bits_;   // bits of a byte on the wire
};

// Its bytes have no parity bit: the C library complains of that when all else has been set.
bool isPseudoTerminal(int line) {
    struct stat about {};
    return ::fstat(line, &about) == 0 && major(about.st_rdev) >= 136 && major(about.st_rdev) <= 143;
}

enum class Flow { none, hardware, software };
const std::map<std::string, Flow> flows{{"none", Flow::none}, {"rtscts", Flow::hardware}, {"xonxoff", Flow::software}};
std::string flowOf(const Address& address) { return optionOf(address, "flow", "none"); }

void setMode(int line, speed_t speed, tcflag_t parity, Flow flow) {
    termios mode{};
    if (::tcgetattr(line, &mode) != 0) throw std::invalid_argument{"it is no serial line"};
    ::cfmakeraw(&mode);
    mode.c_cflag &= ~static_cast<tcflag_t>(CSTOPB | CRTSCTS);
    mode.c_cflag |= CLOCAL | CREAD | parity | (flow == Flow::hardware ? static_cast<tcflag_t>(CRTSCTS) : 0);
    if (flow == Flow::software) mode.c_iflag |= IXON;       // XOFF from the device holds us up; we never hold it up
    mode.c_cc[VMIN] = 1;   // so that a read of 0 bytes means a hang-up, and only that
    mode.c_cc[VTIME] = 0;
    ::cfsetspeed(&mode, speed);
    if (::tcsetattr(line, TCSANOW, &mode) != 0 && !(errno == EINVAL && isPseudoTerminal(line))) throw Disconnected{std::strerror(errno)};
    ::tcflush(line, TCIOFLUSH);
}

}  // namespace

std::unique_ptr<Transport> openSerial(const Address& address, int stop) {
    if (auto mistake = serialMistake(address); !mistake.empty()) throw std::invalid_argument{mistake};
    const auto& [baud, speed] = speeds.at(baudOf(address));
    Descriptor line{::open(address.place.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)};
    if (line.get() < 0) throw Disconnected{fmt::format("{} cannot be opened: {}", address.place, std::strerror(errno))};
    // A lock and not TIOCEXCL, which outlives a killed owner while anybody else still has the line, and spares only root.
    if (::flock(line.get(), LOCK_EX | LOCK_NB) != 0) throw Disconnected{fmt::format("{} is in use by another program", address.place)};
    const auto parity = parities.at(parityOf(address));
    setMode(line.get(), speed, parity, flows.at(flowOf(address)));
    return std::make_unique<Serial>(std::move(line), stop, address.place, baud, parity ? 11 : 10);   // 8N1: ten
}

std::string serialMistake(const Address& address) {
    for (const auto& [name, value] : address.options)
        if (name != "baud" && name != "parity" && name != "flow") return fmt::format("a serial address has no option \"{}\", only baud, parity and flow", name);
    if (!speeds.contains(baudOf(address))) return fmt::format("{} is no speed of a serial line", baudOf(address));
    if (!parities.contains(parityOf(address))) return fmt::format("{} is no parity: none, even or odd", parityOf(address));
    if (!flows.contains(flowOf(address))) return fmt::format("flow is none, rtscts or xonxoff, not \"{}\"", flowOf(address));
    return "";
}

}  // namespace drivers
