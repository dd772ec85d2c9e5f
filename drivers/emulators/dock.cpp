#include "drivers/emulators/dock.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <system_error>

namespace emulators {

namespace {

constexpr std::size_t longestLine = 8192;

// "insert 王小明" → {"insert", "王小明"}
std::pair<std::string, std::string> firstWord(const std::string& line) {
    const auto space = line.find(' ');
    if (space == std::string::npos) return {line, ""};
    const auto rest = line.find_first_not_of(' ', space);
    return {line.substr(0, space), rest == std::string::npos ? "" : line.substr(rest)};
}

sockaddr_un addressOf(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.string().size() >= sizeof address.sun_path)
        throw std::invalid_argument{"the path of the dock's socket is longer than 107 bytes"};
    std::strcpy(address.sun_path, path.c_str());
    return address;
}

}  // namespace

bool onOrOff(const std::string& rest) {
    if (rest != "on" && rest != "off") throw std::invalid_argument{"say on or off"};
    return rest == "on";
}

Dock::~Dock() {
    loop_.call([this] {
        while (!callers_.empty()) dismiss(callers_.begin()->first);
        if (listener_ < 0) return;
        loop_.forget(listener_);
        ::close(listener_);
        std::error_code ignored;
        std::filesystem::remove(socket_, ignored);
    });
}

void Dock::offer(const std::string& device, const std::string& verb, const std::string& usage, Act act) {
    loop_.call([&] { verbs_[{device, verb}] = {usage, std::move(act)}; });
}

void Dock::describe(const std::string& device, State state) {
    loop_.call([&] { states_[device] = std::move(state); });
}

void Dock::withdraw(const std::string& device) {
    loop_.call([&] {
        std::erase_if(verbs_, [&](const auto& verb) { return verb.first.first == device; });
        states_.erase(device);
    });
}

std::string Dock::obey(const std::string& line) {
    std::string said;
    loop_.call([&] { said = answer(line); });
    return said;
}

std::string Dock::answer(const std::string& line) {
    if (line == "help") return help();
    if (line == "status") return status();
    const auto [device, order] = firstWord(line);
    const auto [verb, rest] = firstWord(order);
    auto found = verbs_.find({device, verb});
    if (found == verbs_.end())
        return states_.contains(device) ? "error: " + device + " does not know \"" + verb + "\"; see help"
                                        : "error: there is no device \"" + device + "\"; see help";
    try {
        found->second.act(rest);
        return "ok";
    } catch (const std::exception& refusal) {
        return std::string{"error: "} + refusal.what();
    }
}

std::string Dock::help() const {
    std::string all = "ok help | status";
    for (const auto& [name, verb] : verbs_)
        all += " | " + name.first + " " + name.second + (verb.usage.empty() ? "" : " " + verb.usage);
    return all;
}

std::string Dock::status() const {
    std::string all = "ok";
    for (const auto& [device, state] : states_) all += (all == "ok" ? " " : "; ") + device + ": " + state();
    return all;
}

void Dock::listen(const std::filesystem::path& socket) {
    const auto address = addressOf(socket);
    std::filesystem::remove(socket);
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 || ::listen(listener, 8) != 0) {
        ::close(listener);
        throw std::system_error{errno, std::generic_category(), "cannot listen on " + socket.string()};
    }
    loop_.call([&] {
        socket_ = socket;
        listener_ = listener;
        loop_.watch(listener_, [this] { welcome(); });
    });
}

void Dock::welcome() {
    const int caller = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (caller < 0) return;
    callers_[caller];
    loop_.watch(caller, [this, caller] { readable(caller); });
}

void Dock::readable(int caller) {
    std::array<char, 4096> bytes{};
    const auto count = ::recv(caller, bytes.data(), bytes.size(), 0);
    if (count < 0 && errno == EAGAIN) return;
    auto& waiting = callers_[caller];
    if (count > 0) waiting.append(bytes.data(), static_cast<std::size_t>(count));
    for (auto end = waiting.find('\n'); end != std::string::npos; end = waiting.find('\n')) {
        const auto said = answer(waiting.substr(0, end)) + "\n";
        waiting.erase(0, end + 1);
        ::send(caller, said.data(), said.size(), MSG_NOSIGNAL);
    }
    if (count <= 0 || waiting.size() > longestLine) dismiss(caller);
}

void Dock::dismiss(int caller) {
    loop_.forget(caller);
    callers_.erase(caller);
    ::close(caller);
}

}  // namespace emulators
