#include "platform/client.h"

#include <signal.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "platform/exchange.h"

namespace platform {

namespace {

struct Job {
    std::string key;
    Exchange exchange;
    bool wanted = true;
};

// libcurl leaves signals alone when it is used in threads, and TLS writes to a socket that may be closed.
void blockBrokenPipe() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

}  // namespace

struct Client::Parts {
    Parts(ClientConfig given, ReplySink to) : config(std::move(given)), sink(std::move(to)), http(config) {
        thread = std::thread([this] { run(); });
    }
    ~Parts() {
        {
            std::lock_guard lock(mutex);
            stopping = true;
            http.giveUp();
        }
        changed.notify_all();
        thread.join();
    }

    void add(Job job) {
        {
            std::lock_guard lock(mutex);
            jobs.push_back(std::move(job));
        }
        changed.notify_all();
    }

    void forget(const std::string& key);
    void run();
    const Job* take();
    Said answer(const Job&);

    const ClientConfig config;
    const ReplySink sink;
    Http http;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Job> jobs;      // the first one is under way while busy
    bool busy = false, stopping = false;
    std::thread thread;
};

void Client::Parts::forget(const std::string& key) {
    std::lock_guard lock(mutex);
    for (auto& job : jobs)
        if (job.key == key) job.wanted = false;
    if (busy && !jobs.front().wanted && jobs.front().exchange.unwanted == Unwanted::dropped) http.giveUp();
}

// Waits for the next job; null when there will be none. A deque keeps it in place while others are added at the end, but where its
// first one is may only be looked up under the lock.
const Job* Client::Parts::take() {
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [this] { return stopping || !jobs.empty(); });
        if (stopping) return nullptr;
        if (jobs.front().wanted || jobs.front().exchange.unwanted == Unwanted::stillSent) break;
        jobs.pop_front();
    }
    busy = true;
    http.goOn();
    return &jobs.front();
}

void Client::Parts::run() {
    blockBrokenPipe();
    while (auto* job = take()) {
        std::optional<Said> said;
        try {
            said = answer(*job);
        } catch (const Http::GivenUp&) {
        }
        std::unique_lock lock(mutex);
        busy = false;
        auto done = std::move(jobs.front());
        jobs.pop_front();
        lock.unlock();
        if (said && done.wanted && done.exchange.understand) sink({done.key, std::move(*said)});
    }
}

Said Client::Parts::answer(const Job& job) {
    using Why = Unreachable::Why;
    try {
        auto reply = http.send(job.exchange.request);
        return job.exchange.understand ? job.exchange.understand(reply) : Said(HeartbeatTaken{});
    } catch (const Http::Failed& failed) {
        return failed.unreachable;
    } catch (const Garbage& garbage) {
        return Unreachable{Why::garbage, garbage.what()};
    } catch (const WrongSchema& wrong) {
        return Unreachable{Why::wrongSchema, wrong.what()};
    }
}

Client::Client(ClientConfig config, ReplySink sink) : parts_(std::make_unique<Parts>(std::move(config), std::move(sink))) {}
Client::~Client() = default;

void Client::ask(std::string key, Question question) {
    auto made = std::visit([&](const auto& one) { return exchange(key, one, parts_->config); }, question);
    parts_->add({std::move(key), std::move(made)});
}

void Client::forget(std::string key) { parts_->forget(key); }

}  // namespace platform
