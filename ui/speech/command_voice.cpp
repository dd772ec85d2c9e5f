#include "ui/speech/command_voice.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace ui {
namespace {

constexpr int askEvery = 10;                         // ms: how long an interruption waits at most
constexpr std::size_t wavHead = 44;

struct Descriptor {
    int fd = -1;
    ~Descriptor() { close(); }
    void close() { if (fd >= 0) ::close(std::exchange(fd, -1)); }
};

// A program and the one socket that is its standard input and output; killed when it is no longer heard.
class Program {
public:
    explicit Program(std::vector<std::string> words) {
        std::array<int, 2> ends{};
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) throw NoVoice("no socket for the voice");
        ours_.fd = ends[0];
        const Descriptor theirs{ends[1]};
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, theirs.fd, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, theirs.fd, STDOUT_FILENO);
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const int failed = posix_spawn(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        if (failed != 0) throw NoVoice(words[0] + " does not start: " + std::strerror(failed));
    }
    ~Program() {
        kill(pid_, SIGKILL);
        while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {}
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void write(const std::string& words) const {
        send(ours_.fd, words.data(), words.size(), MSG_NOSIGNAL);
        shutdown(ours_.fd, SHUT_WR);
    }
    // What came within a moment: none, nothing yet; empty, the end.
    std::optional<std::vector<char>> read() const {
        pollfd waits{ours_.fd, POLLIN, 0};
        if (poll(&waits, 1, askEvery) <= 0) return std::nullopt;
        std::vector<char> bytes(4096);
        const auto count = ::read(ours_.fd, bytes.data(), bytes.size());
        bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        return bytes;
    }

private:
    Descriptor ours_;
    pid_t pid_ = -1;
};

int rateOf(const std::vector<char>& wav) {
    std::uint32_t rate = 0;
    std::memcpy(&rate, wav.data() + 24, sizeof rate);   // "fmt " of a canonical head
    if (std::memcmp(wav.data(), "RIFF", 4) != 0 || rate < 8'000 || rate > 96'000) throw NoVoice("the voice's command writes no WAV");
    return static_cast<int>(rate);
}

}  // namespace

CommandVoice::CommandVoice(std::vector<std::string> command) : command_(std::move(command)) {
    if (command_.empty() || access(command_[0].c_str(), X_OK) != 0) throw NoVoice("the voice's command cannot be run");
}

void CommandVoice::say(const Phrase& phrase, const Take& take) {
    auto words = command_;
    for (auto& word : words)
        if (auto at = word.find("{language}"); at != word.npos) word.replace(at, 10, phrase.voice == Language::zh ? "zh" : "en");
    const Program program(words);
    program.write(phrase.words);
    std::vector<char> bytes;
    int rate = 0;
    while (take({})) {
        const auto more = program.read();
        if (!more) continue;
        if (more->empty()) return;
        bytes.insert(bytes.end(), more->begin(), more->end());
        if (rate == 0 && bytes.size() < wavHead) continue;
        if (rate == 0) rate = rateOf(bytes), bytes.erase(bytes.begin(), bytes.begin() + wavHead);
        std::vector<std::int16_t> samples(bytes.size() / 2);
        if (samples.empty()) continue;
        std::memcpy(samples.data(), bytes.data(), samples.size() * 2);
        bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(samples.size() * 2));
        if (!take({samples, rate})) return;
    }
}

}  // namespace ui
