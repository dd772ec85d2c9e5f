#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

#include "drivers/descriptor.h"
#include "drivers/device.h"
#include "drivers/hotplug.h"
#include "drivers/transport.h"

namespace drivers {

// A driver throws it when it knows better than Timeout or Disconnected why the device cannot serve.
struct Failed : std::runtime_error {
    Failed(Status, Fault);
    Status status;
    Fault fault;
};

// One thread for one device. On it runs the conversation: plain blocking code that opens what it needs, says
// online, and serves until something throws. What it throws becomes a StatusChanged with a fault; after a short
// pause, or as soon as anything is plugged in, the conversation starts anew. A device keeps its Worker as its last member, so that the thread ends first.
class Worker {
public:
    using Duration = Transport::Duration;
    using Conversation = std::function<void(Worker&)>;
    enum class Woken { byInput, byCommand, byTime };

    Worker(Role, Sink, Duration reopenPause, Conversation);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // From any thread: to be run on the device's thread at its next wait, connected or not. A command therefore
    // only notes what is wanted, in plain members; the conversation acts on it.
    void post(std::function<void()> command);

    // All below: on the device's thread only.
    std::unique_ptr<Transport> open(const std::string& address, Duration deadline);
    // Sleeps until the pipe has input, commands were run, or the time is over. Throws Disconnected when the pipe
    // hung up, Stopped when the device is being closed.
    Woken wait(const Transport& pipe, Duration);
    Woken wait(Duration);
    Woken wait(const Descriptor& input, Duration);
    // Sleeps until the descriptor is readable (true) or the time is over, whatever commands come. Throws Stopped.
    bool await(const Descriptor&, Duration) const;
    // For code that polls by itself: readable once the device is being closed.
    int stopDescriptor() const { return stop_.get(); }

    void say(Saying);
    // Says StatusChanged if the status or the kind of fault is another than before.
    void status(Status, std::optional<Fault> = std::nullopt);
    void online() { status(Status::online); }

private:
    void live();
    void converse();
    void pause();
    struct Waking { Woken by; bool hungUp = false; };
    Waking await(int input, Duration);
    bool runCommands();

    Role role_;
    Sink sink_;
    Duration reopenPause_;
    Conversation conversation_;
    std::optional<StatusChanged> said_;
    Descriptor stop_;
    Descriptor posted_;
    Hotplug hotplug_;
    std::mutex mutex_;
    std::deque<std::function<void()>> commands_;   // guarded by mutex_
    std::thread thread_;                           // last: everything above is there before it runs
};

}  // namespace drivers
