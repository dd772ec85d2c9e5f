#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "drivers/descriptor.h"
#include "tests/bench/samples.h"

namespace bench {

// Listens on a serial line: a pty of its own, with `link` pointing to it, joined to the emulated `device`.
// What the host sends to the device, and back, is passed on as it comes, and kept with its time.
class Wiretap {
public:
    enum class To { device, host };
    struct Heard { Clock::time_point when; To to; std::string bytes; };

    Wiretap(const std::filesystem::path& device, std::filesystem::path link);
    ~Wiretap();

    std::vector<Heard> since(Clock::time_point) const;
    void forget();

private:
    void listen();
    void pass(int from, int to, To direction);

    std::filesystem::path link_;
    drivers::Descriptor device_, master_, slave_, stop_;
    mutable std::mutex mutex_;
    std::vector<Heard> heard_;
    std::thread thread_;
};

}  // namespace bench
