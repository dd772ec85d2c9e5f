#pragma once

#include <memory>
#include <string>

struct _XDisplay;

namespace support {

// A finger on an X server, through XTEST: what it does takes the whole way that a real pointer takes.
class XFinger {
public:
    explicit XFinger(const std::string& display);    // ":7"; throws std::runtime_error
    void tap(float x, float y);                      // pixels of the root window

private:
    struct Close { void operator()(_XDisplay*) const; };
    std::unique_ptr<_XDisplay, Close> display_;
};

}  // namespace support
