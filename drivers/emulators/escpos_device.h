#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "drivers/emulators/escpos_interpreter.h"

namespace emulators {

// A receipt printer without its cable: bytes in, bytes out, paper. Prints no faster than its motor; stops where it
// stands when paper, cover, cutter or head say so; answers real-time commands at once whatever its state.
// Time comes in as an argument.
class EscposDevice {
public:
    using Bytes = std::vector<std::uint8_t>;
    using Time = std::chrono::steady_clock::time_point;
    struct Settings {
        int dots = 576;                     // 384 on 58 mm paper
        double mmPerSecond = 150;           // 0: at once
        std::string maker = "JIUJIN", model = "TWIN-80";
        bool clearsOnRequest = true;        // knows DLE DC4 8
        std::function<void(const Slip&)> cut = {};
    };
    struct State {
        bool coverOpen = false, paperEnd = false, paperLow = false, jam = false, cutterError = false;
        bool unrecoverable = false, overheated = false;
        bool paperAtPresenter = false, presenter = false;
        bool stuck = false;                 // says all is well and prints nothing
        bool errorKept = false;             // jam or cutter: stays until DLE ENQ, although its cause is gone
    };

    explicit EscposDevice(Settings);

    void receive(std::span<const std::uint8_t>, Time now);
    void run(Time now);
    std::optional<Time> due() const;        // when run() will have something to do by itself
    Bytes takeReplies();

    const State& state() const { return state_; }
    void change(const std::function<void(State&)>&);    // tells the host (ASB)
    void paperLeft(int mm) { paperLeftDots_ = mm * Paper::dotsPerMm; }
    void bytesPerSecond(double rate) { bytesPerSecond_ = rate; }
    void powerOff();                        // buffers and modes are gone, the paper stays as it is
    std::size_t waiting() const { return buffer_.size(); }
    const EscposInterpreter& interpreter() const { return interpreter_; }

private:
    bool blocked() const;
    bool error() const { return state_.jam || state_.cutterError || state_.errorKept; }
    bool offline() const;
    void listenInRealTime(std::uint8_t);
    void realTimeStatus(std::uint8_t n);
    void recover(std::uint8_t n);
    void clearBuffers();
    void obey(std::span<const std::uint8_t>, bool known);
    void pace(std::size_t bytes, long dots, Time now);
    void answer(std::span<const std::uint8_t> command);
    void identify(std::uint8_t n);
    void announce();                        // ASB
    std::uint8_t paperStatus() const;
    void consume(int dots);

    Settings settings_;
    State state_;
    EscposInterpreter interpreter_;
    Bytes buffer_, replies_;
    std::vector<std::uint8_t> recent_;      // the last bytes received, to see real-time commands in them
    Time busyUntil_{};
    std::uint8_t announced_ = 0;            // GS a n
    std::optional<int> paperLeftDots_;
    double bytesPerSecond_ = 0;
};

}  // namespace emulators
