#pragma once

#include <string>

#include "drivers/descriptor.h"
#include "tests/support/deadline.h"

namespace bench {

// A port of 127.0.0.1 on which a page tells that it has been painted.
class Beacon {
public:
    Beacon();
    int port() const { return port_; }
    // The first line of the next HTTP request. Throws std::runtime_error when none comes.
    std::string await(support::Milliseconds);

private:
    drivers::Descriptor listener_;
    int port_ = 0;
};

}  // namespace bench
