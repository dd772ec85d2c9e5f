#include "kiosk/face_comparison.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>

#include <fmt/format.h>

namespace kiosk {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int lookEvery = 50;                        // ms: how long one that is no longer wanted goes on at most
constexpr std::size_t longestLine = 200;

// The program and the one socket that is its standard input and output. What it says to standard error is nobody's: it might
// name a person.
class Comparer {
public:
    explicit Comparer(std::vector<std::string> words) {
        std::array<int, 2> ends{};
        if (words.empty() || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return;
        ours_ = ends[0];
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        if (posix_spawn(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) pid_ = -1;
        posix_spawn_file_actions_destroy(&actions);
        close(ends[1]);
    }
    ~Comparer() {
        if (ours_ >= 0) close(ours_);
        if (pid_ < 0) return;
        kill(pid_, SIGKILL);
        while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {}
    }
    Comparer(const Comparer&) = delete;
    Comparer& operator=(const Comparer&) = delete;

    bool runs() const { return pid_ > 0; }
    bool ready(short what) const {
        pollfd waits{ours_, what, 0};
        return poll(&waits, 1, lookEvery) > 0;
    }
    // How many bytes it took; -1: it takes no more.
    ssize_t give(const std::uint8_t* bytes, std::size_t count) const { return send(ours_, bytes, count, MSG_NOSIGNAL | MSG_DONTWAIT); }
    void givenAll() const { shutdown(ours_, SHUT_WR); }
    ssize_t take(char* into, std::size_t count) const { return ::read(ours_, into, count); }

private:
    int ours_ = -1;
    pid_t pid_ = -1;
};

std::vector<std::uint8_t> pictures(const drivers::CardPhoto& one, const drivers::CardPhoto& other) {
    std::vector<std::uint8_t> all;
    for (auto* photo : {&one, &other}) {
        const auto head = fmt::format("P6\n{} {}\n255\n", photo->width, photo->height);
        all.insert(all.end(), head.begin(), head.end());
        all.insert(all.end(), photo->rgb.begin(), photo->rgb.end());
    }
    return all;
}

bool given(const Comparer& program, const std::vector<std::uint8_t>& bytes, const auto& goesOn) {
    for (std::size_t at = 0; at < bytes.size();) {
        if (!goesOn()) return false;
        if (!program.ready(POLLOUT)) continue;
        const auto count = program.give(bytes.data() + at, bytes.size() - at);
        if (count < 0 && errno != EAGAIN && errno != EINTR) return false;
        if (count > 0) at += static_cast<std::size_t>(count);
    }
    program.givenAll();
    return true;
}

std::string firstLine(const Comparer& program, const auto& goesOn) {
    std::string line;
    while (goesOn() && line.size() < longestLine && line.find('\n') == line.npos) {
        if (!program.ready(POLLIN)) continue;
        std::array<char, longestLine> part{};
        const auto count = program.take(part.data(), part.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;                       // its end without a new line is a line too
        line.append(part.data(), static_cast<std::size_t>(count));
    }
    return goesOn() ? line.substr(0, line.find('\n')) : std::string{};
}

void overwritten(std::vector<std::uint8_t>& bytes) {
    OPENSSL_cleanse(bytes.data(), bytes.size());
    bytes.clear();
}

}  // namespace

std::optional<double> scoreIn(const std::string& line) {
    double score = -1;
    auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), score, std::chars_format::fixed);
    const bool whole = error == std::errc{} && std::string(end).find_first_not_of(" \r") == std::string::npos;
    return whole && score >= 0 && score <= 1 ? std::optional{score} : std::nullopt;
}

FaceComparison::FaceComparison(const FaceConfig& config, drivers::CardPhoto onCard, drivers::CardPhoto seen)
    : config_(config), onCard_(std::move(onCard)), seen_(std::move(seen)), thread_([this](std::stop_token stop) { run(stop); }) {}

void FaceComparison::run(std::stop_token stop) {
    const auto until = Clock::now() + config_.deadline;
    const auto goesOn = [&] { return !stop.stop_requested() && Clock::now() < until; };
    auto bytes = pictures(onCard_, seen_);
    overwritten(onCard_.rgb);
    overwritten(seen_.rgb);
    {
        const Comparer program(config_.command);
        if (program.runs() && given(program, bytes, goesOn)) score_ = scoreIn(firstLine(program, goesOn));
    }
    overwritten(bytes);
    over_ = true;
}

}  // namespace kiosk
