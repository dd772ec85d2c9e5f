#include "drivers/lockers/board_locker.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "drivers/transports/recording.h"

namespace drivers {

namespace {

Fault doorStuck(int door) {
    return {Fault::Kind::doorStuck, fmt::format("door {} was told to open and did not", door), Remedy::maintenance};
}

Fault doorMute(int door) {
    return {Fault::Kind::moduleFailed, fmt::format("door {} does not say whether it is open", door), Remedy::maintenance};
}

// What a question to a board came to, in the words of a fault; Disconnected and Stopped go on.
template <class Work> std::optional<Fault> faultIn(const LockerBoard& board, const Work& work) {
    const auto words = [&](const std::exception& why) { return fmt::format("board {}: {}", board.address, why.what()); };
    try {
        work();
        return std::nullopt;
    } catch (const BoardRefuses& no) {
        return Fault{no.fault.kind, words(no), no.fault.remedy};
    } catch (const AskAgain& nonsense) {
        return Fault{Fault::Kind::protocol, words(nonsense), Remedy::reset};
    } catch (const Timeout& silence) {
        return Fault{Fault::Kind::timeout, words(silence), Remedy::reset};
    }
}

}  // namespace

LockerSettings lockerSettings(OptionWords& options, const BoardRules& rules) {
    using namespace std::chrono_literals;
    return {options.milliseconds("open_ms", 2s),       options.milliseconds("reopen_ms", 200ms),  options.milliseconds("poll_ms", 1s),
            options.milliseconds("confirm_ms", 100ms), options.milliseconds("opens_ms", 800ms),   options.milliseconds("ours_ms", 10s),
            options.milliseconds("left_open_ms", 60s), options.milliseconds("retry_ms", 1s),
            {options.milliseconds("answer_ms", 300ms), options.milliseconds("gap_ms", 50ms),      options.number("tries", 3, 1, 3)},
            lockerBoards(options, rules)};
}

std::vector<std::string> lockerMistakes(const DeviceConfig& config, const BoardRules& rules) {
    OptionWords options{config.options};
    lockerSettings(options, rules);
    checkAddress(options, config.address);
    return options.mistakes();
}

BoardLocker::BoardLocker(const DeviceConfig& config, LockerSettings settings, Sink sink, MakeBus makeBus)
    : address_{config.address}, record_{config.record}, settings_{std::move(settings)}, makeBus_{std::move(makeBus)},
      doors_{doorCount(settings_.boards)}, worker_{Role::locker, std::move(sink), settings_.reopen, [this](Worker&) { serve(); }} {}

void BoardLocker::order(Order order) {
    worker_.post([this, order = std::move(order)] {
        if (bus_) return orders_.push_back(order);
        fail(order, {Fault::Kind::disconnected, "the locker is away", Remedy::none});
    });
}

void BoardLocker::serve() {
    boards_.clear();
    for (const auto& board : settings_.boards) boards_.push_back({board});
    try {
        auto pipe = recorded(worker_.open(address_, settings_.open), {record_, "locker", [](auto bytes) { return bytes; }});
        bus_ = makeBus_(std::move(pipe), [this](int door, DoorState state) { heard(door, state); });
        for (;;) attend();
    } catch (const Failed& failed) {
        end(failed.fault);
        throw;
    } catch (const std::exception& why) {
        end({Fault::Kind::disconnected, why.what(), Remedy::none});
        throw;
    }
}

void BoardLocker::end(const Fault& fault) {
    bus_.reset();
    for (const auto& board : settings_.boards) lost(board);
    for (const auto& order : std::exchange(orders_, {})) fail(order, fault);
}

// A resident goes before what is only looked at, but not before it is known how the boards speak.
void BoardLocker::attend() {
    for (auto& watched : boards_)
        if (watched.due <= Clock::now() && (orders_.empty() || watched.due == Clock::time_point{})) look(watched);
    judge();
    while (!orders_.empty()) {
        obey(orders_.front());
        orders_.pop_front();
    }
    for (int door : doors_.leftOpen(Clock::now(), settings_.leftOpen)) worker_.say(DoorLeftOpen{door});
    sleep();
}

void BoardLocker::sleep() {
    auto next = Clock::time_point::max();
    for (const auto& watched : boards_) next = std::min(next, watched.due);
    if (worker_.wait(bus_->pipe(), std::chrono::ceil<Transport::Duration>(next - Clock::now())) == Worker::Woken::byInput) bus_->listen();
}

void BoardLocker::look(Watched& watched) {
    const bool wasWell = !watched.trouble;
    watched.trouble = attempt(watched);
    watched.due = Clock::now() + (watched.trouble ? settings_.retry : settings_.poll);
    if (watched.trouble && wasWell) lost(watched.board);
}

std::optional<Fault> BoardLocker::attempt(Watched& watched) {
    return faultIn(watched.board, [&] {
        if (!watched.begun) bus_->begin(watched.board);
        watched.begun = true;
        const auto states = bus_->doors(watched.board, watched.trouble ? 1 : settings_.patience.tries);
        for (std::size_t i = 0; i < states.size(); ++i) heard(watched.board.firstDoor + static_cast<int>(i), states[i]);
    });
}

// With some boards silent the locker is in error but goes on; with all of them the line is opened anew.
void BoardLocker::judge() {
    const auto troubled = std::ranges::find_if(boards_, [](auto& watched) { return watched.trouble.has_value(); });
    if (troubled == boards_.end()) return worker_.online();
    const bool all = std::ranges::all_of(boards_, [](auto& watched) { return watched.trouble.has_value(); });
    const auto status = all && troubled->trouble->kind == Fault::Kind::timeout ? Status::offline : Status::hardwareError;
    if (all) throw Failed{status, *troubled->trouble};
    worker_.status(status, troubled->trouble);
}

void BoardLocker::heard(int door, DoorState state) {
    if (auto changed = doors_.read(door, state, Clock::now())) worker_.say(*changed);
}

void BoardLocker::lost(const LockerBoard& board) {
    for (int door = board.firstDoor; door < board.firstDoor + board.locks; ++door) heard(door, DoorState::unknown);
}

void BoardLocker::obey(const Order& order) {
    const auto place = placeOf(settings_.boards, order.door);
    if (!place) return fail(order, {Fault::Kind::notConfigured, fmt::format("there is no door {}", order.door), Remedy::configuration});
    std::optional<Saying> outcome;
    const auto fault = faultIn(*place->board, [&] { outcome = carryOut(order, *place); });
    if (fault) return fail(order, *fault);
    worker_.say(*outcome);
}

Saying BoardLocker::carryOut(const Order& order, const LockerPlace& place) {
    using Verdict = DoorTested::Verdict;
    const bool tests = order.kind == Order::Kind::test;
    const auto before = bus_->door(*place.board, place.lock, settings_.patience.tries);
    heard(order.door, before);
    if (before == DoorState::unknown) throw BoardRefuses{doorMute(order.door)};
    if (before == DoorState::open && !tests) return DoorOpened{order.job, order.door, true};
    const auto after = before == DoorState::open ? DoorState::closed : DoorState::open;
    const bool changed = pulse(order, place, after);
    if (tests) return DoorTested{order.job, order.door, !changed ? Verdict::nothingChanged : after == DoorState::open ? Verdict::asConfigured : Verdict::reversed};
    if (!changed) throw BoardRefuses{doorStuck(order.door)};
    return DoorOpened{order.job, order.door};
}

// One pulse after another, until the door reads otherwise. That the board took the command is worth a word, once, but is no
// proof: what looks like its answer may be an echo of ours.
bool BoardLocker::pulse(const Order& order, const LockerPlace& place, DoorState awaited) {
    bool released = false;
    for (int left = settings_.patience.tries; left > 0; --left) {
        doors_.command(order.door, Clock::now() + settings_.ours);
        const bool taken = bus_->open(*place.board, place.lock) == LockerBus::Taken::yes;
        if (taken && !std::exchange(released, true)) worker_.say(DoorReleased{order.job, order.door});
        if (comesTo(place, awaited)) return true;
    }
    return false;
}

bool BoardLocker::comesTo(const LockerPlace& place, DoorState awaited) {
    const int door = place.board->firstDoor + place.lock - 1;
    for (const auto end = Clock::now() + settings_.opens; Clock::now() < end;) {
        const auto unread = faultIn(*place.board, [&] { heard(door, bus_->door(*place.board, place.lock, 1)); });
        if (!unread && doors_.state(door) == awaited) return true;
        if (worker_.wait(bus_->pipe(), settings_.confirm) == Worker::Woken::byInput) bus_->listen();
        if (doors_.state(door) == awaited) return true;
    }
    return false;
}

void BoardLocker::fail(const Order& order, Fault fault) { worker_.say(DoorFailed{order.job, order.door, std::move(fault)}); }

}  // namespace drivers
