#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/inbox.h"
#include "ui/speech/voice.h"
#include "ui/window.h"

namespace kiosk {

// A test's finger and eyes on the running program (--robot SOCKET): text lines, see tests/journeys/README.md.
// Main thread only. A line that waits for something (sees, gone, await, outcome, said, hears) is answered when it happens or its time is up.
class Robot {
public:
    Robot(ui::Window& window, const ui::Voice& voice) : window_(window), voice_(voice) {}

    // Name of the prompt shown, and how the session before it ended.
    struct Scene { std::string screen, outcome; };

    // True when the program is to end.
    bool on(const RobotRequest&, const Scene&, std::chrono::milliseconds steady);
    void look(const Scene&, std::chrono::milliseconds steady);   // after each frame
    bool waiting() const { return !waits_.empty(); }

private:
    using Seen = std::function<std::optional<std::string>(const Scene&)>;   // the reply, once it is so
    struct Wait { Seen seen; std::chrono::milliseconds until; std::function<void(std::string)> reply; };

    Seen waitingFor(const std::string& verb, std::istream& rest);
    std::string answer(const std::string& verb, std::istream& rest, const Scene&);
    bool shows(const std::string& words) const;
    const ui::Widget* find(const std::string& id) const;
    std::string list() const;
    std::string drag(std::istream& rest);
    std::string touch(std::istream& rest);
    std::string press(const std::string& key);
    std::optional<std::string> heard(const std::string& verb, const std::string& what) const;

    ui::Window& window_;
    const ui::Voice& voice_;
    std::vector<Wait> waits_;
};

}  // namespace kiosk
