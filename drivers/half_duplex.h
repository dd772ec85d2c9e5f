#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "drivers/transport.h"

namespace drivers {

// An answer that is of no use; it may go better the next time. Where nobody tries again it is a protocol fault.
struct AskAgain : std::runtime_error { using std::runtime_error::runtime_error; };

// A line on which one asks and one answers (RS-485), with all that goes wrong there: silence, noise, and answers that
// come late and must not be taken for those to the next question.
class HalfDuplex {
public:
    using Duration = Transport::Duration;
    using Bytes = std::vector<std::uint8_t>;
    struct Patience {
        Duration answer{300};   // for the first byte, on top of the time on the wire
        Duration gap{50};       // longest silence within an answer
        int tries = 3;
    };
    // Whether what came holds the whole answer; takes out what it has dealt with. Throws AskAgain.
    using Understand = std::function<bool(Bytes& received)>;

    HalfDuplex(std::unique_ptr<Transport> pipe, Patience patience) : pipe_{std::move(pipe)}, patience_{patience} {}

    // Throws Timeout when nothing came, AskAgain when only nonsense did, each time; and what the pipe throws.
    void ask(const Bytes& question, std::size_t answerBytes, const Understand&, int tries);
    void ask(const Bytes& question, std::size_t answerBytes, const Understand& understand) { ask(question, answerBytes, understand, patience_.tries); }
    // Reads what came unasked, until the line is silent again; `understand` takes out what it has dealt with.
    void listen(const Understand& understand);
    // From now on the line gives back what is sent, as two wires may; that much is taken off before an answer.
    void expectEcho() { echoes_ = true; }
    bool echoes() const { return echoes_; }
    const Transport& pipe() const { return *pipe_; }

private:
    void askOnce(const Bytes& question, std::size_t answerBytes, const Understand&);
    bool takeEcho(Bytes& received, const Bytes& question) const;
    bool more(Bytes& received, Duration);
    void pauseBetweenFrames() const;

    std::unique_ptr<Transport> pipe_;
    Patience patience_;
    bool echoes_ = false;
    std::chrono::steady_clock::time_point heard_{};   // the last byte
};

}  // namespace drivers
