#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <utility>

#include "drivers/emulators/loop.h"

namespace emulators {

// The hand of the developer on the emulated devices: `DEVICE VERB REST` → "ok" or "error: one sentence".
// As calls from tests, and as lines over a Unix socket. `help` and `status` answer in one line too.
class Dock {
public:
    // `rest` is what stands behind the verb, may be empty. Throws std::invalid_argument with one clear sentence.
    using Act = std::function<void(const std::string& rest)>;
    using State = std::function<std::string()>;

    explicit Dock(Loop& loop) : loop_{loop} {}
    ~Dock();
    Dock(const Dock&) = delete;
    Dock& operator=(const Dock&) = delete;

    // A device offers its verbs when it is made: offer("card_reader", "insert", "NAME", …). Acts run on the loop.
    void offer(const std::string& device, const std::string& verb, const std::string& usage, Act);
    // A few words for `status`: "plugged, card 王小明".
    void describe(const std::string& device, State);

    // A device withdraws everything of its name before it goes.
    void withdraw(const std::string& device);

    // From any thread; returns when it has been done.
    std::string obey(const std::string& line);
    // Lines over a socket besides.
    void listen(const std::filesystem::path& socket);

private:
    struct Verb { std::string usage; Act act; };

    std::string answer(const std::string& line);
    std::string help() const;
    std::string status() const;
    void welcome();
    void readable(int caller);
    void dismiss(int caller);

    Loop& loop_;
    std::map<std::pair<std::string, std::string>, Verb> verbs_;
    std::map<std::string, State> states_;
    std::filesystem::path socket_;
    int listener_ = -1;
    std::map<int, std::string> callers_;   // descriptor → what has come without a line end
};

// For switches: "on" → true, "off" → false; anything else throws.
bool onOrOff(const std::string& rest);

}  // namespace emulators
