#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <thread>

namespace platform {

// A local socket that takes one line and gives one line back, for tests and the dock. One caller at a time.
class Control {
public:
    using Answer = std::function<std::string(const std::string& line)>;    // called on the control's own thread

    Control(std::filesystem::path socket, Answer);
    ~Control();

private:
    void serve();
    void talk(int connection);
    bool readable(int descriptor);    // false: it is time to end

    std::filesystem::path path_;
    Answer answer_;
    int socket_ = -1, wake_ = -1;
    std::thread thread_;
};

}  // namespace platform
