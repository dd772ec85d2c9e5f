#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "drivers/device.h"

// What a device has said. Waits for the next of a kind; what came before it is passed over, but stays countable.
class Heard {
public:
    drivers::Sink sink() {
        return [this](drivers::DeviceEvent event) {
            const std::lock_guard lock{mutex_};
            events_.push_back(std::move(event));
            came_.notify_all();
        };
    }

    template <class T> T next() { return next<T>([](const T&) { return true; }); }

    template <class T, class Wanted> T next(Wanted wanted) {
        std::unique_lock lock{mutex_};
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{10};
        for (;;) {
            for (; passed_ < events_.size(); ++passed_)
                if (auto* it = std::get_if<T>(&events_[passed_].what); it && wanted(*it)) return ++passed_, *it;
            if (came_.wait_until(lock, deadline) == std::cv_status::timeout) throw std::runtime_error{"it was never said"};
        }
    }

    // Said before or yet to be said, in whatever order; passes nothing over.
    template <class T, class Wanted> T ever(Wanted wanted) {
        std::unique_lock lock{mutex_};
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{10};
        for (;;) {
            for (auto& event : events_)
                if (auto* it = std::get_if<T>(&event.what); it && wanted(*it)) return *it;
            if (came_.wait_until(lock, deadline) == std::cv_status::timeout) throw std::runtime_error{"it was never said"};
        }
    }

    drivers::StatusChanged status(drivers::Status status) {
        return next<drivers::StatusChanged>([&](auto& said) { return said.status == status; });
    }

    template <class T> int count() { return countIf<T>([](const T&) { return true; }); }

    template <class T, class Wanted> int countIf(Wanted wanted) {
        const std::lock_guard lock{mutex_};
        int all = 0;
        for (const auto& event : events_)
            if (auto* it = std::get_if<T>(&event.what)) all += wanted(*it);
        return all;
    }

private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::vector<drivers::DeviceEvent> events_;
    std::size_t passed_ = 0;
};
