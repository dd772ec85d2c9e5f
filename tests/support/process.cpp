#include "tests/support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "tests/support/temp_dir.h"
#include "tests/support/text.h"
#include "tests/support/watch.h"

namespace support {
namespace {

std::vector<std::string> environmentWith(const std::map<std::string, std::string>& more) {
    std::vector<std::string> all;
    for (char** entry = environ; *entry; ++entry) {
        std::string line = *entry;
        if (!more.contains(line.substr(0, line.find('=')))) all.push_back(line);
    }
    for (auto& [name, value] : more) all.push_back(name + "=" + value);
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (auto& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

// systemd's side of sd_notify(3), on an abstract address that the kernel chooses.
drivers::Descriptor notifySocket(std::string& name) {
    drivers::Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    socklen_t size = sizeof address.sun_family;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket.get(), any, size) < 0) throw std::runtime_error("no socket for READY=1");
    size = sizeof address;
    ::getsockname(socket.get(), any, &size);
    name = "@" + std::string(address.sun_path + 1, size - sizeof address.sun_family - 1);
    return socket;
}

bool isProgram(const std::string& program) {
    if (contains(program, "/")) return ::access(program.c_str(), X_OK) == 0;
    std::string path = std::getenv("PATH") ? std::getenv("PATH") : "/usr/bin:/bin";
    for (std::size_t from = 0; from <= path.size();) {
        auto to = std::min(path.find(':', from), path.size());
        if (::access((path.substr(from, to - from) + "/" + program).c_str(), X_OK) == 0) return true;
        from = to + 1;
    }
    return false;
}

void onto(int wanted, const std::string& file) {
    int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(opened, wanted);
    ::close(opened);
}

std::string lastLines(const std::string& text) { return text.size() > 2000 ? "…" + text.substr(text.size() - 2000) : text; }

}  // namespace

Process::Process(Command command) : command_(std::move(command)) {
    auto program = command_.program.string();
    if (!isProgram(program)) throw std::runtime_error("there is no program " + program);
    if (command_.notifies) notify_ = notifySocket(command_.environment["NOTIFY_SOCKET"]);
    auto words = command_.arguments;
    words.insert(words.begin(), program);
    auto environment = environmentWith(command_.environment);
    auto argv = pointers(words), envp = pointers(environment);
    auto out = command_.output.string() + ".out", err = command_.output.string() + ".err";
    outFrom_ = contentsOf(out).size();
    errFrom_ = contentsOf(err).size();
    pid_t parent = ::getpid();
    pid_ = ::fork();
    if (pid_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) ::_exit(127);
        ::close(STDIN_FILENO);
        ::open("/dev/null", O_RDONLY);
        onto(STDOUT_FILENO, out);
        onto(STDERR_FILENO, err);
        ::execvpe(program.c_str(), argv.data(), envp.data());
        ::_exit(127);
    }
    if (pid_ < 0) throw std::runtime_error("cannot start " + program);
    watch_ = drivers::Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0)));
}

Process::~Process() { stop(Milliseconds{5000}); }

std::string Process::out() const { return contentsOf(command_.output.string() + ".out").substr(outFrom_); }
std::string Process::err() const { return contentsOf(command_.output.string() + ".err").substr(errFrom_); }

void Process::complain(const std::string& what) const {
    throw std::runtime_error(command_.program.filename().string() + " " + what + "\n" + lastLines(out()) + lastLines(err()));
}

void Process::awaitLine(const std::string& text, Milliseconds deadline) {
    await([&] { return contains(out(), text) || contains(err(), text); }, text, deadline);
}

void Process::awaitOutput(const std::string& text, Milliseconds deadline) {
    await([&] { return contains(out(), text); }, text, deadline);
}

void Process::await(const std::function<bool()>& said, const std::string& text, Milliseconds deadline) {
    if (waitFor(command_.output.parent_path(), Deadline(deadline), said, watch_.get())) return;
    complain((running() ? "did not say " : "ended without saying ") + text);
}

void Process::awaitReady(Milliseconds deadline) {
    pollfd waiting[] = {{notify_.get(), POLLIN, 0}, {watch_.get(), POLLIN, 0}};
    for (Deadline end(deadline); ::poll(waiting, 2, end.left()) > 0;) {
        char said[4096];
        auto size = waiting[0].revents ? ::recv(notify_.get(), said, sizeof said, 0) : 0;
        if (size <= 0) complain("ended before it was ready");
        if (contains({said, static_cast<std::size_t>(size)}, "READY=1")) return;
    }
    complain("did not get ready");
}

int Process::awaitEnd(Milliseconds deadline) {
    pollfd waiting{watch_.get(), POLLIN, 0};
    if (!ended_ && ::poll(&waiting, 1, Deadline(deadline).left()) <= 0) complain("does not end");
    reap();
    return *ended_;
}

bool Process::running() {
    pollfd waiting{watch_.get(), POLLIN, 0};
    return !ended_ && ::poll(&waiting, 1, 0) == 0;
}

void Process::kill9() {
    if (!ended_) ::kill(pid_, SIGKILL);
    reap();
}

int Process::stop(Milliseconds deadline) {
    if (ended_) return *ended_;
    ::kill(pid_, SIGTERM);
    pollfd waiting{watch_.get(), POLLIN, 0};
    if (::poll(&waiting, 1, Deadline(deadline).left()) <= 0) ::kill(pid_, SIGKILL);
    reap();
    return *ended_;
}

void Process::reap() {
    int status = 0;
    if (ended_ || ::waitpid(pid_, &status, 0) != pid_) return;
    ended_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string run(Command command, Milliseconds deadline) {
    TempDir folder;
    command.output = folder / "run";
    Process process(command);
    if (auto code = process.awaitEnd(deadline); code != 0)
        throw std::runtime_error(command.program.filename().string() + " ended with " + std::to_string(code) + ": " + process.err());
    return process.out();
}

}  // namespace support
