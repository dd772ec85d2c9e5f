#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "drivers/emulators/escpos_interpreter.h"
#include "drivers/emulators/escpos_make.h"

namespace emulators {

// A receipt printer without its cable: bytes in, bytes out, paper. Prints no faster than its motor; stops where it
// stands when paper, cover, cutter or head say so; answers real-time commands at once whatever its state.
// Time comes in as an argument.
class EscposDevice {
public:
    using Bytes = std::vector<std::uint8_t>;
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::milliseconds;
    struct Settings {
        EscposMake make = escposMakes().front();
        double mmPerSecond = 150;           // 0: at once
        EscposInterpreter::Start start = EscposInterpreter::Start::latin;
        Duration mouthMoves{0};             // from the cut until the slip shows, and from the command until it is back
        std::size_t buffer = 0;             // bytes it can take before it says that it is full; 0: any number
        std::function<void(const Slip&)> cut = {};
        std::function<void(const Slip&)> retracted = {};
    };
    struct State {
        bool coverOpen = false, paperEnd = false, paperLow = false, jam = false, cutterError = false;
        bool unrecoverable = false, overheated = false;
        bool stuck = false;                 // says all is well and prints nothing
        bool errorKept = false;             // jam, cutter or mouth: stays until DLE ENQ, although its cause is gone
        bool slipWaits = false;             // in the mouth, or not torn off yet
        bool binFull = false;               // a slip cannot be pulled back
        bool mouthError = false;            // one could not
    };

    explicit EscposDevice(Settings);

    void receive(std::span<const std::uint8_t>, Time now);
    void run(Time now);
    std::optional<Time> due() const;        // when run() will have something to do by itself
    Bytes takeReplies();
    bool full() const { return settings_.buffer > 0 && buffer_.size() >= settings_.buffer; }

    const State& state() const { return state_; }
    void change(const std::function<void(State&)>&);    // tells the host (ASB)
    void takeSlip();                        // a resident does
    void tear();                            // a hand tears off what hangs out
    void paperLeft(int mm) { paperLeftDots_ = mm * Paper::dotsPerMm; }
    void bytesPerSecond(double rate) { bytesPerSecond_ = rate; }
    void bufferOf(std::size_t bytes) { settings_.buffer = bytes; }
    void powerOff();                        // buffers and modes are gone, the paper stays as it is
    std::size_t waiting() const { return buffer_.size(); }
    int drawerPulses() const { return drawerPulses_; }
    const EscposInterpreter& interpreter() const { return interpreter_; }

private:
    enum class Move { none, out, back };    // of the slip on its way through the mouth
    bool blocked() const;
    bool error() const { return state_.jam || state_.cutterError || state_.mouthError || state_.errorKept; }
    bool offline() const;
    void listenInRealTime(std::uint8_t);
    void realTimeStatus(std::uint8_t n);
    std::uint8_t offlineCause() const;
    std::uint8_t errorCause() const;
    std::uint8_t paperSensors() const;
    void recover(std::uint8_t n);
    void clearBuffers();
    void obey(std::span<const std::uint8_t>, bool known);
    void pace(std::size_t bytes, long dots, Time now);
    void answer(std::span<const std::uint8_t> command);
    void reply(const Bytes& bytes) { replies_.insert(replies_.end(), bytes.begin(), bytes.end()); }
    void block(const std::string& words);
    void testPrint();
    void identify(std::uint8_t n);
    void count(int number);
    void symbolSize(std::span<const std::uint8_t> command);
    void announce();                        // ASB
    std::uint8_t paperStatus() const;
    void consume(int dots);

    // escpos_mouth.cpp
    void cameOut(Slip);
    void mouthCommand(std::span<const std::uint8_t>);
    void startMove(Move);
    void endMove();
    std::uint8_t ejectorStatus() const;

    Settings settings_;
    State state_;
    EscposInterpreter interpreter_;
    Bytes buffer_, replies_;
    std::vector<std::uint8_t> recent_;      // the last bytes received, to see real-time commands in them
    Time now_{}, busyUntil_{};
    std::uint8_t announced_ = 0;            // GS a n
    std::optional<int> paperLeftDots_;
    double bytesPerSecond_ = 0;
    int drawerPulses_ = 0;
    long lines_ = 0, cuts_ = 0, retractions_ = 0;
    // The mouth
    std::optional<Slip> slip_;
    Move move_ = Move::none;
    Time moveEnds_{};
    int collectAfter_ = 5;                  // seconds, GS R 1 n; 0: never by itself
    std::optional<Time> collects_;
};

}  // namespace emulators
