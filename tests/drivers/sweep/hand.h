#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "tests/drivers/support/folder.h"
#include "tests/drivers/sweep/family.h"

enum class Line { pty, tcp };

// A real driver on one end of a real line, the emulated device of its family on the other, and a hand on line and device.
class Hand {
public:
    using Clock = std::chrono::steady_clock;

    Hand(const Family&, Line, const std::map<std::string, std::string>& more = {{"reopen_ms", "5"}});
    ~Hand();

    void start();
    void close() { device_.reset(); }
    template <class Device> Device& device() { return dynamic_cast<Device&>(*device_); }
    void does(const std::string& verb);              // at the device's dock
    std::string state() { return dock_.obey("status"); }
    std::string another() { return std::to_string(++count_); }

    void exchange() { family_.exchange(*this); }
    bool goesWell();                                 // an exchange, to its good end
    bool comesToGoWell();                            // the same, if it has to be done again
    // Waits until it has been said, or until the time is over.
    bool awaits(const std::function<bool()>& so, std::chrono::milliseconds = std::chrono::seconds{10});
    bool isOnline() { return status() == drivers::Status::online; }
    drivers::Status status();
    Clock::time_point since();                       // of that status
    int wellCount();

    // The cable is pulled once so many more bytes have left for the terminal.
    void pullAfter(std::size_t bytes);
    std::optional<Clock::time_point> pulled();
    void spoil(std::function<emulators::Bytes(emulators::Bytes)>);
    void split(bool on);
    std::size_t bytesSoFar() const { return bytes_; }

private:
    void heard(const drivers::DeviceEvent&);
    drivers::DeviceConfig config() const;

    const Family& family_;
    Folder folder_;
    emulators::Loop loop_;
    emulators::Dock dock_{loop_};
    std::unique_ptr<emulators::Wire> wire_;
    std::shared_ptr<void> emulator_;
    std::map<std::string, std::string> more_;
    int count_ = 0;
    std::atomic<std::size_t> bytes_ = 0;
    std::mutex mutex_;
    std::condition_variable came_;
    drivers::Status status_ = drivers::Status::offline;
    Clock::time_point since_;
    int well_ = 0;
    std::optional<Clock::time_point> pulled_;
    std::unique_ptr<drivers::Device> device_;        // last: its thread speaks to the above
};
