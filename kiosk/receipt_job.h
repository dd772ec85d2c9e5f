#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kiosk/desk.h"

namespace kiosk {

// One receipt on its way to paper, as a step shows it; Settlement writes down how it ends.
class ReceiptJob {
public:
    // The intent `key` is open in the journal. Without a working printer it fails at once.
    void begin(Desk&, const std::string& key, const drivers::Receipt&);
    // A slip about a case or an order, asked for on the way; its intent is opened here.
    void beginSlip(Desk&, const std::string& about, const drivers::Receipt&);
    void on(const Event&, const Desk&);

    bool busy() const { return state_ == State::printing; }
    bool canRetry() const { return state_ == State::failed; }
    std::string words() const;                       // for the resident

private:
    enum class State { idle, printing, printed, failed } state_ = State::idle;
    std::string key_;
    std::optional<drivers::Fault> fault_;
    std::chrono::milliseconds giveUp_{};
};

}  // namespace kiosk
