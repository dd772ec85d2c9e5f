#pragma once

#include "drivers/emulators/wire.h"

// A cable in this process: what the device sends is here, and what the host would send is given to it.
class ProbeWire final : public emulators::Wire {
public:
    explicit ProbeWire(emulators::Loop& loop) : Wire{loop, emulators::Pace::atOnce} {}
    void plug() override { plugged_ = true; }
    void unplug() override { plugged_ = false, broken(); }
    bool plugged() const override { return plugged_; }

    void hostSends(const emulators::Bytes& bytes) {
        loop_.call([&] { received(bytes); });
    }
    // What came since it was last asked.
    emulators::Bytes deviceSent() {
        emulators::Bytes bytes;
        loop_.call([&] { bytes.swap(sent_); });
        return bytes;
    }

private:
    std::size_t put(const emulators::Bytes& bytes) override {
        sent_.insert(sent_.end(), bytes.begin(), bytes.end());
        return bytes.size();
    }
    std::chrono::nanoseconds byteTime() const override { return std::chrono::nanoseconds::zero(); }

    bool plugged_ = true;
    emulators::Bytes sent_;
};
