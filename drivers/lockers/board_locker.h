#pragma once

#include <deque>
#include <functional>
#include <memory>

#include "drivers/catalogue.h"
#include "drivers/half_duplex.h"
#include "drivers/lockers/bus.h"
#include "drivers/lockers/doors.h"
#include "drivers/worker.h"

namespace drivers {

// What they mean: README.md.
struct LockerSettings {
    using Duration = Transport::Duration;
    Duration open, reopen, poll, confirm, opens, ours, leftOpen, retry;
    HalfDuplex::Patience patience;
    std::vector<LockerBoard> boards;
};
LockerSettings lockerSettings(OptionWords&, const BoardRules&);
// Of a family that has no options of its own.
std::vector<std::string> lockerMistakes(const DeviceConfig&, const BoardRules&);

// A locker of boards on a bus: opens one door at a time and believes only the door. What boards say is the bus's.
class BoardLocker final : public Locker {
public:
    using MakeBus = std::function<std::unique_ptr<LockerBus>(std::unique_ptr<Transport>, LockerBus::Unasked)>;

    BoardLocker(const DeviceConfig&, LockerSettings, Sink, MakeBus);
    void open(std::string job, int door) override { order({Order::Kind::open, std::move(job), door}); }
    void test(std::string job, int door) override { order({Order::Kind::test, std::move(job), door}); }

private:
    using Clock = std::chrono::steady_clock;
    struct Order { enum class Kind { open, test } kind; std::string job; int door; };
    // A board that is silent does not silence the others.
    struct Watched { LockerBoard board; Clock::time_point due{}; bool begun = false; std::optional<Fault> trouble{}; };

    void order(Order);
    void serve();
    void end(const Fault&);
    void attend();
    void look(Watched&);
    std::optional<Fault> attempt(Watched&);
    void judge();
    void heard(int door, DoorState);
    void lost(const LockerBoard&);
    void sleep();

    void obey(const Order&);
    Saying carryOut(const Order&, const LockerPlace&);
    bool pulse(const Order&, const LockerPlace&, DoorState awaited);
    bool comesTo(const LockerPlace&, DoorState awaited);
    void fail(const Order&, Fault);

    std::string address_;
    std::filesystem::path record_;
    LockerSettings settings_;
    MakeBus makeBus_;
    Doors doors_;
    std::vector<Watched> boards_;
    std::deque<Order> orders_;
    std::unique_ptr<LockerBus> bus_;
    Worker worker_;
};

}  // namespace drivers
