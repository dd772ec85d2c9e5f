#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <string>

namespace platform {

// How much each address may ask: a bucket that holds a minute's worth and fills evenly. Pure but for what it remembers, and that
// is bounded: addresses that have been quiet for a minute are forgotten, and when there are too many, nobody new is let in.
class RateLimit {
public:
    using Moment = std::chrono::steady_clock::time_point;
    explicit RateLimit(int perMinute, std::size_t mostAddresses = 10'000) : perMinute_(perMinute), most_(mostAddresses) {}

    bool admits(const std::string& address, Moment now);

private:
    struct Bucket { double left; Moment filled; };
    void forgetQuiet(Moment now);

    const int perMinute_;
    const std::size_t most_;
    std::map<std::string, Bucket> buckets_;
};

}  // namespace platform
