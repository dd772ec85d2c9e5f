#pragma once

#include <array>
#include <string>

// What every device has: a role here, a status, and a reason when it cannot serve.
namespace drivers {

enum class Role { cardReader, chipCard, barcodeReader, receiptPrinter, documentPrinter, camera, locker, ratingPad, site };
inline constexpr std::array roles{Role::cardReader, Role::chipCard, Role::barcodeReader, Role::receiptPrinter, Role::documentPrinter,
                                  Role::camera, Role::locker, Role::ratingPad, Role::site};

// XFS4IoT's words (CWA 17852, device state).
enum class Status { online, offline, powerOff, noDevice, hardwareError, userError, deviceBusy, fraudAttempt };

// What a technician should do, in XFS4IoT's words (ErrorEvent.action).
enum class Remedy { none, reset, clear, maintenance, configuration, suspend };

// Why a device cannot serve. Plain data: it crosses threads and goes to the journal, so `detail` never
// holds anything that a resident brought.
struct Fault {
    enum class Kind {
        timeout, disconnected, protocol, notConfigured,
        moduleFailed,                                   // the device's own self-test failed
        paperOut, paperJam, coverOpen, cutterError, headOverheated, presenterError, tonerOut, stopped, refused,
        doorStuck, tampered,
    } kind = Kind::protocol;
    std::string detail;
    Remedy remedy = Remedy::none;
    bool operator==(const Fault&) const = default;
};

class Device {
public:
    virtual ~Device() = default;
    virtual Role role() const = 0;
};

}  // namespace drivers
