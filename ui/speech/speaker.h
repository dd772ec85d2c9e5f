#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "ui/speech/audio.h"
#include "ui/speech/synthesiser.h"

namespace ui {

struct Utterance {
    std::string words;                               // as they stand on the screen
    std::vector<Phrase> phrases;                       // as they are said
    float loudness = 1;                              // of the samples
    bool after = false;                              // behind what is being said, instead of ending it
};

// Says one thing at a time, on a thread of its own, which makes the engine and opens the sound with the first words.
class Speaker {
public:
    using MakeVoice = std::function<std::unique_ptr<Synthesiser>()>;
    using MakeAudio = std::function<std::unique_ptr<Audio>()>;
    // `heard`: called on that thread when something begins to sound, or never will.
    Speaker(MakeVoice, MakeAudio, std::function<void()> heard = [] {});
    ~Speaker();                                      // in the middle of a word if need be
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    void say(Utterance);                             // at once, and whatever is being said ends, or `after` it
    void hush();

    // `words`: with those that go on behind them.
    struct Said { std::string words; std::chrono::steady_clock::time_point began{}; int count = 0; };
    Said said() const;                               // what began to sound last: its first sample has been given out
    std::string trouble() const;                     // why nothing is heard; empty: all is well

private:
    void run(const std::stop_token&);
    void speak(const Utterance&, unsigned turn);
    void began(const Utterance&);
    bool wanted(unsigned turn) const;

    MakeVoice makeVoice_;
    MakeAudio makeAudio_;
    std::function<void()> heard_;
    mutable std::mutex mutex_;
    std::condition_variable_any woken_;
    unsigned turn_ = 0;                              // counts what ends what is being said
    std::deque<Utterance> next_;
    Said said_;
    std::string trouble_;
    std::unique_ptr<Synthesiser> voice_;             // these two: the thread's own
    std::unique_ptr<Audio> audio_;
    std::jthread thread_;
};

}  // namespace ui
