#pragma once

#include "drivers/descriptor.h"
#include "drivers/transport.h"

namespace drivers {

// What transports over a non-blocking descriptor have in common: deadlines, stopping, hang-ups.
class Pipe : public Transport {
public:
    // `stop` is borrowed, may be -1; `name` stands in what is thrown.
    Pipe(Descriptor, int stop, std::string name);
    void write(std::span<const std::uint8_t>, Duration deadline) override;
    std::size_t read(std::span<std::uint8_t>, Duration deadline) override;
    void drain() override;
    int descriptor() const override { return own_.get(); }

private:
    virtual ssize_t put(std::span<const std::uint8_t>);   // as write(2)
    std::size_t readNow(std::span<std::uint8_t>);

    Descriptor own_;
    int stop_;
    std::string name_;
};

// Waits until the descriptor can be read or written (POLLIN, POLLOUT). False when the time is over; throws Stopped.
bool waitFor(int descriptor, short events, int stop, Transport::Duration);

}  // namespace drivers
