#pragma once

#include <chrono>
#include <optional>

namespace drivers {

// A contact bounces: a change counts once it has lasted. Has no clock of its own.
class Debounce {
public:
    using Time = std::chrono::steady_clock::time_point;

    // The new state when there is one; the first reading is one.
    std::optional<bool> read(bool on, Time now, std::chrono::milliseconds lasting) {
        if (on == state_) return since_.reset(), std::nullopt;
        if (!since_) since_ = now;
        if (state_ && now - *since_ < lasting) return std::nullopt;
        since_.reset();
        return state_ = on;
    }
    std::optional<bool> state() const { return state_; }
    bool undecided() const { return since_.has_value(); }

private:
    std::optional<bool> state_;
    std::optional<Time> since_;   // it reads otherwise
};

}  // namespace drivers
