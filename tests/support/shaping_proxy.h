#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>

namespace support {

// A village's line between terminal and platform: TCP on loopback, slowed, delayed, stalled and cut by what is set. It knows
// nothing of what it carries.
struct WeakLine {
    int bytesPerSecond = 0;                          // each way; 0: as fast as it goes
    std::chrono::milliseconds delay{0};              // each way
    double stalls = 0;                               // of the chunks, held up for
    std::chrono::milliseconds stall{0};
    std::size_t cutEvery = 0;                        // bytes after which a connection is reset; 0: never
    unsigned seed = 1;
};

int portOf(const std::string& url);                  // https://localhost:8443 → 8443

class ShapingProxy {
public:
    ShapingProxy(int port, WeakLine);                    // to this port of loopback; carries when this returns
    ~ShapingProxy();
    int port() const;
    void become(const WeakLine&);                        // for what comes from now on
    int resets() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace support
