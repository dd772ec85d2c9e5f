#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "platform/server/service.h"

namespace platform {

// What the platform does wrong on purpose, so that tests can see what a terminal makes of it.
class Faults {
public:
    static const std::vector<std::string>& names();

    void set(const std::string& fault);     // one of names(), "slow_ms=N" or "none"; throws std::invalid_argument
    std::string current() const;
    int slowMilliseconds() const;           // 0 without that fault

private:
    mutable std::mutex mutex_;
    std::string fault_ = "none";
    int slow_ = 0;
};

// A PDF that is wrong in the way the fault says; unchanged for all other faults.
std::vector<std::uint8_t> spoilPdf(const std::string& fault, std::vector<std::uint8_t> pdf);

}  // namespace platform
