#pragma once

#include "drivers/descriptor.h"

namespace drivers {

// Several descriptors as one: readable when any of them is.
class Readiness {
public:
    Readiness();
    bool add(const Descriptor&);                        // false: it cannot be waited for (a plain file)
    void remove(const Descriptor&);
    const Descriptor& descriptor() const { return epoll_; }

private:
    Descriptor epoll_;
};

}  // namespace drivers
