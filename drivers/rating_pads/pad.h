#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "drivers/catalogue.h"
#include "drivers/transport.h"
#include "drivers/worker.h"

namespace drivers {

// What a pad sends, in the order of its buttons. No I/O, no clock.
class PadWords {
public:
    virtual ~PadWords() = default;
    virtual std::vector<int> take(std::span<const std::uint8_t>) = 0;   // the buttons that were pressed
    virtual bool begun() const = 0;                                     // some of a word is there…
    virtual void forget() = 0;                                          // …and nothing more is to be expected
};

struct PadSettings { Transport::Duration open, reopen, gap, holdOff; };
using MakePadWords = std::function<std::unique_ptr<PadWords>()>;

// A pad that only sends: every pad is one, whatever its words.
class ListenedPad final : public RatingPad {
public:
    ListenedPad(const DeviceConfig&, PadSettings, Sink, MakePadWords);
    void accept() override;
    void stop() override { worker_.post([this] { accepting_ = false; }); }

private:
    using Clock = std::chrono::steady_clock;

    void serve();
    void listen(Transport&, PadWords&);
    void pressed(int button);

    std::string address_;
    std::filesystem::path record_;
    PadSettings settings_;
    MakePadWords makeWords_;
    bool accepting_ = false, fresh_ = false;
    std::map<int, Clock::time_point> seen_;
    Worker worker_;
};

}  // namespace drivers
