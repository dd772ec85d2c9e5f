#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tests/bench/samples.h"

struct _XDisplay;

namespace bench {

struct Area { int x = 0, y = 0, width = 0, height = 0; };

// A finger and an eye on an X server, in one process of their own: XTEST touches, XGetImage looks, both take the way
// that every client takes. It asks again and again without a pause, so one look (0.05 ms or so) is its precision.
class ScreenProbe {
public:
    using Pixels = std::vector<std::uint32_t>;       // rows from above, without the unused byte

    explicit ScreenProbe(const std::string& display);

    Pixels look(const Area&);
    Area whole() const;
    // Until the pixels are so: when that was seen. None: not within the patience.
    std::optional<Clock::time_point> await(const Area&, const std::function<bool(const Pixels&)>&, Clock::duration patience);
    // Until nothing has changed on the whole screen for so long.
    void awaitRest(Clock::duration);

    void move(int x, int y);
    void press();
    void release();

private:
    struct Close { void operator()(_XDisplay*) const; };
    std::unique_ptr<_XDisplay, Close> display_;
};

}  // namespace bench
