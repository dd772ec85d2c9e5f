#pragma once

#include "platform/server/service.h"

// The real reference platform without its sockets, in the state that it has after `kiosk-platform demo`, for one input: what
// the one before has changed is gone.
namespace fuzz {

// What an input holds, four at most: METHOD PATH, headers line by line, an empty line, the body; \x1E between two of them.
std::vector<platform::ServiceRequest> requestsIn(std::string words);

class PlatformCopy {
public:
    static constexpr auto terminal = "430681107000-0001";
    static constexpr auto token = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";   // session of 王小明

    PlatformCopy();
    ~PlatformCopy();
    platform::ServiceReply answer(const platform::ServiceRequest&);      // throws what is the platform's own fault

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace fuzz
