#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>

#include <catch2/catch.hpp>

#include "platform/client.h"
#include "platform/messages/messages.h"
#include "platform/server/demo.h"
#include "platform/server/public_web.h"
#include "platform/server/web.h"

// What the platform's tests share: a real platform on loopback with real TLS, and somebody who waits for replies.
namespace platform::testing {

struct TemporaryFolder {
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    std::filesystem::path path;
};

std::string readText(const std::filesystem::path&);
std::string example(const std::string& name);                                // platform/examples/<name>.json
Submission submission(int serial = 1, const std::string& terminal = "430681107000-0001");
Person wangXiaoming();
std::int64_t casesIn(Database&);                                             // those that there are
Time at(const char* wire);                                                   // 20261123T094207

// Collects replies of a Client; gives up after so long, which only a broken client reaches.
class Replies {
public:
    ReplySink sink();
    Reply next(std::chrono::seconds patience = std::chrono::seconds{10});
    template <class T> T expect() {
        auto reply = next();
        INFO(words(reply.what));
        REQUIRE(std::holds_alternative<T>(reply.what));
        return std::get<T>(reply.what);
    }
    bool empty();
    static std::string words(const Said&);

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Reply> replies_;
};

// Files of `init` with the example item loaded, in a folder of its own.
struct DemoFolder {
    DemoFolder();
    TemporaryFolder temporary;
    Folder files;
};

// Listens as long as it lives; every request and reply is checked against openapi.yaml.
class DemoPlatform {
public:
    explicit DemoPlatform(const DemoFolder&, const char* now = "20261123T094200");
    DemoPlatform(const DemoFolder&, const std::filesystem::path& certificate, const std::filesystem::path& key);
    ~DemoPlatform();

    ClientConfig config() const;
    std::string publicUrl() const;
    Faults faults;
    Clock clock;
    Database database;
    Certified seal;
    int expectedViolations = 0;

private:
    const DemoFolder& folder_;
    Calendar calendar_;
    Contract contract_;
    Database pagesDatabase_;
    std::unique_ptr<PublicWeb> publicWeb_;
    std::unique_ptr<Pages> pages_;
    std::unique_ptr<Service> service_;
    std::unique_ptr<Web> web_;
};

// A platform, and a terminal that sends it applications.
struct Visit {
    void send(const Submission& made) { client.ask(made.key, SubmitCase{toJson(made)}); }
    Accepted accepted(const Submission& made) {
        send(made);
        return replies.expect<Accepted>();
    }
    std::string refused(const Submission& made) {
        send(made);
        return replies.expect<Refused>().code;
    }
    Case found(const std::string& number) {
        client.ask("find", FindCase{number});
        return replies.expect<CaseFound>().found;
    }
    std::int64_t cases() { return casesIn(platform.database); }

    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};
};

std::string controlLine(const DemoFolder&, const std::string& line);        // of a platform that serves this folder
ClientConfig clientConfig(const DemoFolder&, int port);

}  // namespace platform::testing
