#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "drivers/descriptor.h"
#include "tests/support/deadline.h"

namespace support {

struct Command {
    std::filesystem::path program;                   // found on PATH when it has no slash
    std::vector<std::string> arguments = {};
    std::map<std::string, std::string> environment = {};   // besides our own
    std::filesystem::path output = {};               // NAME.out and NAME.err; a later run adds to them
    bool notifies = false;                           // speaks sd_notify: READY=1
};

// A program that runs as long as this object lives, and no longer: SIGTERM, then SIGKILL; it dies with us, too,
// should we crash. Start it from the main thread (PR_SET_PDEATHSIG looks at the thread).
class Process {
public:
    explicit Process(Command);                       // throws std::runtime_error, one line, when it cannot be started
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t pid() const { return pid_; }
    std::string out() const;
    std::string err() const;

    // Until its stdout (or stderr) holds `text`. Throws with the end of its stderr when it ends or stays silent instead.
    void awaitLine(const std::string& text, Milliseconds deadline = patience);
    void awaitOutput(const std::string& text, Milliseconds deadline = patience);   // on stdout only
    // Until it said READY=1.
    void awaitReady(Milliseconds deadline = patience);
    // Exit code, 128 + signal when one ended it. Throws when it goes on running.
    int awaitEnd(Milliseconds deadline = patience);

    bool running();
    void kill9();                                    // gone when this returns
    int stop(Milliseconds deadline = patience);      // SIGTERM; SIGKILL after the deadline; what awaitEnd returns

private:
    void reap();
    void await(const std::function<bool()>& said, const std::string& text, Milliseconds deadline);
    [[noreturn]] void complain(const std::string& what) const;

    Command command_;
    pid_t pid_ = -1;
    std::size_t outFrom_ = 0, errFrom_ = 0;          // what an earlier run left in the files
    std::optional<int> ended_;
    drivers::Descriptor watch_{-1};                  // pidfd: readable when it has ended
    drivers::Descriptor notify_{-1};
};

// Runs to the end; its stdout. Throws with its stderr when the exit code is not 0.
std::string run(Command, Milliseconds deadline = patience);

}  // namespace support
