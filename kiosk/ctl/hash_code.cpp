#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <iostream>
#include <stdexcept>

#include "kiosk/ctl/wish.h"
#include "kiosk/secret_box.h"
#include "kiosk/technician/code.h"

namespace kiosk::ctl {
namespace {

// What is typed is not shown, however this ends.
class NoEcho {
public:
    NoEcho() {
        if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
        terminal_ = true;
        auto silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~NoEcho() {
        if (terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;
    bool terminal() const { return terminal_; }

private:
    termios before_{};
    bool terminal_ = false;
};

std::string readCode(const NoEcho& line, const char* prompt) {
    if (line.terminal()) fmt::print(stderr, "{}", prompt);
    std::string code;
    std::getline(std::cin, code);
    if (line.terminal()) fmt::print(stderr, "\n");
    return code;
}

}  // namespace

int hashCodeOfStdin(const Wish& wish) {
    NoEcho line;
    auto code = readCode(line, "code: ");
    if (auto mistake = codeMistake(code); !mistake.empty()) throw std::runtime_error(mistake);
    auto again = line.terminal() ? readCode(line, "once more: ") : code;
    if (again != code) throw std::runtime_error("these are two different codes");
    auto hash = hashCode(code);
    wipe(code);
    wipe(again);
    if (wish.asJson) fmt::print("{}\n", nlohmann::json{{"code", hash}}.dump());
    else fmt::print("code = \"{}\"\n", hash);
    return done;
}

}  // namespace kiosk::ctl
