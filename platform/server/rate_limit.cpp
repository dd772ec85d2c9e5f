#include "platform/server/rate_limit.h"

#include <algorithm>

namespace platform {

using namespace std::chrono_literals;

bool RateLimit::admits(const std::string& address, Moment now) {
    if (buckets_.size() >= most_ && !buckets_.contains(address)) forgetQuiet(now);
    if (buckets_.size() >= most_ && !buckets_.contains(address)) return false;
    auto& bucket = buckets_.try_emplace(address, Bucket{double(perMinute_), now}).first->second;
    const std::chrono::duration<double, std::ratio<60>> since = now - bucket.filled;
    bucket = {std::min<double>(perMinute_, bucket.left + since.count() * perMinute_), now};
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
}

void RateLimit::forgetQuiet(Moment now) {
    std::erase_if(buckets_, [&](auto& one) { return now - one.second.filled >= 1min; });
}

}  // namespace platform
