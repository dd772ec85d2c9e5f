#include "platform/client.h"

#include <signal.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "platform/http.h"
#include "platform/messages/messages.h"
#include "platform/replies.h"

namespace platform {

namespace {

// Whether nobody minds when a request that is no longer wanted is never sent.
enum class Unwanted { dropped, stillSent };

struct Job {
    std::string key;
    HttpRequest request;
    std::function<Said(const HttpReply&)> understand;    // empty: nobody waits for the reply
    Unwanted unwanted = Unwanted::dropped;
    bool wanted = true;
};

std::string bearer(const std::string& token) { return "Authorization: Bearer " + token; }

// Keys and numbers become part of a path or a header: whatever they hold, they stay one word of it.
std::string escaped(const std::string& word) {
    std::string path;
    for (unsigned char c : word) {
        bool plain = std::isalnum(c) || c == '-' || c == '.' || c == '_';
        path += plain ? std::string(1, char(c)) : fmt::format("%{:02X}", c);
    }
    return path;
}

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
    bool take();
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
    if (busy && !jobs.front().wanted && jobs.front().unwanted == Unwanted::dropped) http.giveUp();
}

// Waits for the next job; false when there will be none.
bool Client::Parts::take() {
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [this] { return stopping || !jobs.empty(); });
        if (stopping) return false;
        if (jobs.front().wanted || jobs.front().unwanted == Unwanted::stillSent) break;
        jobs.pop_front();
    }
    busy = true;
    http.goOn();
    return true;
}

void Client::Parts::run() {
    blockBrokenPipe();
    while (take()) {
        auto& job = jobs.front();    // a deque keeps it in place while others are added at the end
        std::optional<Said> said;
        try {
            said = answer(job);
        } catch (const Http::GivenUp&) {
        }
        std::unique_lock lock(mutex);
        busy = false;
        auto done = std::move(jobs.front());
        jobs.pop_front();
        lock.unlock();
        if (said && done.wanted && done.understand) sink({done.key, std::move(*said)});
    }
}

Said Client::Parts::answer(const Job& job) {
    using Why = Unreachable::Why;
    try {
        auto reply = http.send(job.request);
        return job.understand ? job.understand(reply) : Said(HeartbeatTaken{});
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

void Client::submit(std::string key, std::string submissionJson) {
    HttpRequest request{"POST", "/v1/cases", std::move(submissionJson), {"Idempotency-Key: " + escaped(key)}};
    parts_->add({std::move(key), std::move(request), understandAccepted, Unwanted::stillSent});
}

void Client::openSession(std::string key, Person person) {
    parts_->add({std::move(key), {"POST", "/v1/sessions", toJson(person), {}}, understandSession});
}

void Client::closeSession(std::string token) {
    parts_->add({"", {"DELETE", "/v1/sessions/" + escaped(token), "", {}}, nullptr, Unwanted::stillSent});
}

void Client::cases(std::string key, std::string token) {
    parts_->add({std::move(key), {"GET", "/v1/cases", "", {bearer(escaped(token))}}, understandCases});
}

void Client::findCase(std::string key, std::string number) {
    parts_->add({std::move(key), {"GET", "/v1/cases/" + escaped(number), "", {}}, understandCase});
}

void Client::requestPrint(std::string key, std::string token, std::string caseNumber) {
    HttpRequest request{"POST", "/v1/cases/" + escaped(caseNumber) + "/prints", "",
                        {"Idempotency-Key: " + escaped(key), bearer(escaped(token))}};
    auto understand = [&trust = parts_->config.sealTrust](const HttpReply& reply) { return understandGrant(reply, trust); };
    parts_->add({std::move(key), std::move(request), understand});
}

void Client::reportPrint(std::string key, std::string outcome, int sheets) {
    HttpRequest request{"PUT", "/v1/prints/" + escaped(key), toJson(PrintOutcome{outcome == "printed", sheets}), {}};
    parts_->add({std::move(key), std::move(request), understandPrintReported, Unwanted::stillSent});
}

void Client::fetchCatalogue(std::string key, std::string knownVersion) {
    HttpRequest request{"GET", "/v1/catalogue", "", {}, HttpRequest::Size::catalogue};
    if (!knownVersion.empty()) request.headers.push_back("If-None-Match: \"" + escaped(knownVersion) + "\"");
    parts_->add({std::move(key), std::move(request), understandCatalogue});
}

void Client::heartbeat(std::string key, Heartbeat beat) {
    parts_->add({std::move(key), {"POST", "/v1/heartbeats", toJson(beat), {}}, understandHeartbeat, Unwanted::stillSent});
}

void Client::forget(std::string key) { parts_->forget(key); }

}  // namespace platform
