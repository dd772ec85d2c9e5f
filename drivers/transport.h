#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>

// A byte pipe. With device.h, all that a driver author needs.
namespace drivers {

class OptionWords;
class UsbInterface;

// Nothing came, or nothing could be sent, before the deadline.
struct Timeout : std::runtime_error {
    explicit Timeout(const std::string& what, std::size_t taken_ = 0) : std::runtime_error{what}, taken{taken_} {}
    std::size_t taken;                              // of a write: how many bytes went out before
};
// The other end is gone; the transport must be opened again.
struct Disconnected : std::runtime_error { using std::runtime_error::runtime_error; };
// The device is being closed. No std::exception, so that no driver takes it for a fault; Worker catches it.
struct Stopped {};

class Transport {
public:
    using Duration = std::chrono::milliseconds;
    virtual ~Transport() = default;
    // Sends all of it or throws Timeout or Disconnected.
    virtual void write(std::span<const std::uint8_t> bytes, Duration deadline) = 0;
    // Waits for at least one byte; returns how many were placed into `into`. Throws Timeout or Disconnected.
    virtual std::size_t read(std::span<std::uint8_t> into, Duration deadline) = 0;
    // Forgets what has come in and was not read.
    // Throws Disconnected, so that a driver that only drains notices a cable that is gone.
    virtual void drain() = 0;
    // Readable when read() would not wait, for Worker::wait.
    virtual int descriptor() const = 0;
    // How long so many bytes are on the way; zero where the line is faster than the device.
    virtual Duration wireTime(std::size_t) const { return Duration::zero(); }
    // The USB interface beneath, for what is no byte pipe: more pipes than two, requests on the control pipe
    // (drivers/transports/usb_interface.h). None when it is no USB.
    virtual UsbInterface* usb() { return nullptr; }
};

// Opens "serial:PATH?baud=115200&parity=none", "tcp:HOST:PORT", "usb:VID:PID?serial=TEXT", "evdev:VID:PID", "hidraw:VID:PID" or
// "tape:FILE". Throws Disconnected when it is not there now, std::invalid_argument when the words make no sense. Once the
// descriptor `stop` is readable, this and every call of the transport throws Stopped. A driver calls Worker::open, which
// knows the descriptor.
std::unique_ptr<Transport> openTransport(const std::string& address, Transport::Duration deadline, int stop = -1);

// What is wrong with an address, as a sentence; empty when openTransport would understand it.
std::string addressMistake(const std::string& address);
// The kind of address that a driver takes besides a tape, "evdev:", and the sentence about any other. Empty: it takes all.
struct OnlyAddress { std::string scheme, otherwise; };
// The same into the mistakes of a driver's options.
void checkAddress(OptionWords&, const std::string& address, const OnlyAddress& = {});

}  // namespace drivers
