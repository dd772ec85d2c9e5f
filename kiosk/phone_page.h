#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "kiosk/inquiry.h"

namespace kiosk {

// A page of the platform that the resident's phone opens by a code on the screen, good once and for three minutes. How the phone
// stands is asked now and then, as for a login ([deadlines] login_poll).
class PhonePage {
public:
    using State = platform::HandoverState::State;
    // With the page's id as the platform gave it.
    using Ask = std::function<platform::Question(const Draft&, const std::string& id)>;

    // `opens` is answered with HandoverOpened, `asks` with HandoverState. `name` stands in their keys; `preparing` on the screen meanwhile.
    void begin(Desk&, Draft&, std::string name, std::string preparing, Inquiry::Needs, Inquiry::Make opens, Ask asks);
    void stop(Desk&);
    bool back(Desk&);                                // true: it was open and is closed now
    bool open() const { return open_; }              // from begin to stop
    // How the phone stands, each time it has been asked; none: no news. A code that is over is made anew when that is confirmed.
    std::optional<platform::HandoverState> on(const Event&, Desk&, Draft&);

    std::optional<ui::Prompt> preparing() const { return opening_.prompt(); }   // instead of the code
    ui::PhoneCode code() const;                      // the asker says what the phone is to do
    State state() const { return state_; }
    bool waits() const { return open_ && !opening_.busy() && seconds_ > 0 && state_ != State::received; }   // for a phone

private:
    void make(Desk&, Draft&);
    void opened(const platform::Said&, const Desk&);
    void tick(Desk&, const Draft&);

    std::string name_, preparing_;
    Inquiry::Needs needs_ = Inquiry::Needs::session;
    Inquiry::Make opens_;
    Ask asks_;
    Inquiry opening_;
    platform::HandoverOpened link_;
    State state_ = State::waiting;
    bool open_ = false;
    std::string asking_;                             // key of the question that is under way
    std::chrono::milliseconds until_{}, next_{};
    int seconds_ = 0;
};

}  // namespace kiosk
