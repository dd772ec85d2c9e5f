#pragma once

#include <chrono>
#include <string>

#include "kiosk/config.h"
#include "kiosk/journal.h"

namespace kiosk {

// Who may come in: a code that was typed, and longer pauses with every wrong one. They outlive a restart.
class CodeLock {
public:
    CodeLock(Journal&, const TechnicianConfig&, std::chrono::milliseconds now);

    bool opens(const std::string& code, std::chrono::milliseconds now);
    std::chrono::milliseconds closedFor(std::chrono::milliseconds now) const;

private:
    void count(int wrong, std::chrono::milliseconds now);

    Journal& journal_;
    const TechnicianConfig& config_;
    int wrong_ = 0;                                  // since the last right one
    std::chrono::milliseconds until_{};
};

}  // namespace kiosk
