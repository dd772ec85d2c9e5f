#pragma once

#include <utility>

#include "drivers/emulators/wire.h"

// An emulated device in process: what the host would send is handed over, what it would hear is kept.
class LoopbackWire final : public emulators::Wire {
public:
    explicit LoopbackWire(emulators::Loop& loop) : Wire{loop, emulators::Pace::atOnce} {}
    void plug() override { plugged_ = true; }
    void unplug() override {
        plugged_ = false;
        broken();
    }
    bool plugged() const override { return plugged_; }

    emulators::Bytes ask(const emulators::Bytes& bytes) {
        loop_.call([&] { received(bytes); });
        return heard();
    }
    // All that came since it was asked for last.
    emulators::Bytes heard() { return std::exchange(said_, {}); }

private:
    std::size_t put(const emulators::Bytes& bytes) override {
        said_.insert(said_.end(), bytes.begin(), bytes.end());
        return bytes.size();
    }
    std::chrono::nanoseconds byteTime() const override { return {}; }

    bool plugged_ = true;
    emulators::Bytes said_;
};
