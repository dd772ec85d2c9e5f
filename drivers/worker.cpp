#include "drivers/worker.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "drivers/device_words.h"

namespace drivers {

namespace {

void ring(const Descriptor& bell) {
    const std::uint64_t one = 1;
    (void)!::write(bell.get(), &one, sizeof one);
}

void silence(const Descriptor& bell) {
    std::uint64_t count = 0;
    (void)!::read(bell.get(), &count, sizeof count);
}

int milliseconds(Worker::Duration duration) {
    return static_cast<int>(std::clamp<Worker::Duration::rep>(duration.count(), 0, 1 << 30));
}

}  // namespace

Failed::Failed(Status status_, Fault fault_)
    : std::runtime_error{fault_.detail}, status{status_}, fault{std::move(fault_)} {}

Worker::Worker(Role role, Sink sink, Duration reopenPause, Conversation conversation)
    : role_{role}, sink_{std::move(sink)}, reopenPause_{reopenPause}, conversation_{std::move(conversation)},
      stop_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)}, posted_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)},
      thread_{[this] { live(); }} {}

Worker::~Worker() {
    ring(stop_);
    thread_.join();
}

void Worker::post(std::function<void()> command) {
    const std::lock_guard lock{mutex_};
    commands_.push_back(std::move(command));
    ring(posted_);
}

std::unique_ptr<Transport> Worker::open(const std::string& address, Duration deadline) {
    return openTransport(address, deadline, stop_.get());
}

Worker::Woken Worker::wait(const Transport& pipe, Duration duration) {
    const auto waking = await(pipe.descriptor(), duration);
    if (waking.hungUp) throw Disconnected{"the device hung up"};
    return waking.by;
}

Worker::Woken Worker::wait(Duration duration) { return await(-1, duration).by; }

Worker::Woken Worker::wait(const Descriptor& input, Duration duration) { return await(input.get(), duration).by; }

bool Worker::await(const Descriptor& input, Duration duration) const {
    std::array<pollfd, 2> on{pollfd{stop_.get(), POLLIN, 0}, pollfd{input.get(), POLLIN, 0}};
    ::poll(on.data(), on.size(), milliseconds(duration));
    if (on[0].revents) throw Stopped{};
    return on[1].revents;
}

Worker::Waking Worker::await(int input, Duration duration) {
    std::array<pollfd, 3> on{pollfd{stop_.get(), POLLIN, 0}, pollfd{posted_.get(), POLLIN, 0}, pollfd{input, POLLIN, 0}};
    ::poll(on.data(), on.size(), milliseconds(duration));
    if (on[0].revents) throw Stopped{};
    if (on[1].revents && runCommands()) return {Woken::byCommand};
    if (on[2].revents) return {Woken::byInput, !(on[2].revents & POLLIN)};
    return {Woken::byTime};
}

bool Worker::runCommands() {
    std::deque<std::function<void()>> now;
    {
        const std::lock_guard lock{mutex_};
        silence(posted_);
        now.swap(commands_);
    }
    for (auto& command : now) command();
    return !now.empty();
}

void Worker::say(Saying what) {
    if (auto* facts = std::get_if<DeviceFacts>(&what))
        for (auto* words : {&facts->maker, &facts->model, &facts->firmware, &facts->serial}) *words = deviceWords(*words);
    sink_({role_, std::move(what)});
}

void Worker::status(Status status, std::optional<Fault> fault) {
    const bool same = said_ && said_->status == status && said_->fault.has_value() == fault.has_value() &&
                      (!fault || said_->fault->kind == fault->kind);
    if (same) return;
    if (fault) fault->detail = deviceWords(fault->detail);
    said_ = StatusChanged{status, std::move(fault)};
    say(*said_);
}

void Worker::live() {
    try {
        for (;;) {
            converse();
            pause();
        }
    } catch (const Stopped&) {
    }
}

// A command does not shorten it: what is asked of a device that is away stays asked.
void Worker::pause() {
    const auto until = std::chrono::steady_clock::now() + reopenPause_;
    for (auto now = until - reopenPause_; now < until && !hotplug_.heard(); now = std::chrono::steady_clock::now())
        await(hotplug_.descriptor(), std::chrono::ceil<Duration>(until - now));
}

void Worker::converse() {
    try {
        conversation_(*this);
    } catch (const Failed& failed) {
        status(failed.status, failed.fault);
    } catch (const Timeout& timeout) {
        status(Status::offline, Fault{Fault::Kind::timeout, timeout.what(), Remedy::reset});
    } catch (const Disconnected& gone) {
        status(Status::noDevice, Fault{Fault::Kind::disconnected, gone.what(), Remedy::none});
    } catch (const std::invalid_argument& mistake) {
        status(Status::offline, Fault{Fault::Kind::notConfigured, mistake.what(), Remedy::configuration});
    } catch (const std::exception& error) {
        status(Status::hardwareError, Fault{Fault::Kind::protocol, error.what(), Remedy::reset});
    }
}

}  // namespace drivers
