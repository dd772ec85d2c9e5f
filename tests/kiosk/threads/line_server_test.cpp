#include "kiosk/line_server.h"

#include <poll.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <future>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "kiosk/inbox.h"
#include "tests/support/line_socket.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

// As the robot's socket and the technician's stand in the program: requests go through the inbox, the loop answers them.
struct Loop {
    support::TempDir folder;
    std::filesystem::path robotPath = folder / "robot", controlPath = folder / "control";
    Inbox inbox;
    std::atomic<bool> stopping{false};
    LineServer robot{robotPath, [this](std::string line, auto reply) { inbox.push(RobotRequest{std::move(line), std::move(reply)}); }, 20s, "late"};
    ControlServer control{controlPath, [this](ControlRequest request) { inbox.push(std::move(request)); }, 20s};
    std::jthread thread{[this] { run(); }};

    ~Loop() {
        stopping = true;
        inbox.wake();
    }
    void run() {
        while (!stopping) {
            pollfd waiting{inbox.descriptor(), POLLIN, 0};
            ::poll(&waiting, 1, -1);
            for (auto& message : inbox.drain()) answer(message);
        }
    }
    static void answer(Message& message) {
        if (auto* asked = std::get_if<RobotRequest>(&message)) asked->reply(asked->line);
        if (auto* asked = std::get_if<ControlRequest>(&message)) asked->reply("{\"heard\":\"" + asked->command + "\"}");
    }
};

// Takes the first request and never answers it by itself.
struct Silent {
    support::TempDir folder;
    std::filesystem::path path = folder / "socket";
    std::promise<std::function<void(std::string)>> asked;
    LineServer::Handler handler() {
        return [this](std::string, auto reply) { asked.set_value(std::move(reply)); };
    }
};

}  // namespace

TEST_CASE("clients of both sockets get their own replies, however many ask at once") {
    Loop loop;
    std::atomic<int> right{0};
    {
        std::vector<std::jthread> clients;
        for (int client = 0; client < 4; ++client)
            clients.emplace_back([&, client] {
                support::LineSocket robot(loop.robotPath), control(loop.controlPath);
                for (int n = 0; n < 100; ++n) {
                    auto line = std::to_string(client) + " " + std::to_string(n);
                    right += robot.ask(line) == line;
                    right += control.ask("{\"command\":\"" + line + "\"}") == "{\"heard\":\"" + line + "\"}";
                }
            });
    }
    CHECK(right == 4 * 100 * 2);
}

TEST_CASE("clients that go in the middle of a line, say too much or do not read do not disturb the others") {
    Loop loop;
    support::LineSocket steady(loop.robotPath);
    for (int n = 0; n < 10; ++n) {
        {
            support::LineSocket halfway(loop.robotPath);
            halfway.say("half a li");
        }
        support::LineSocket endless(loop.robotPath);
        CHECK_THROWS_AS(endless.ask(std::string(100'000, 'x')), std::runtime_error);
        support::LineSocket deaf(loop.robotPath);
        deaf.say(std::string(50'000, 'y') + "\n");
        CHECK(steady.ask("still there") == "still there");
    }
}

TEST_CASE("a client that asks and never reads is dropped, not waited for") {
    Loop loop;
    support::LineSocket deaf(loop.robotPath);
    auto line = std::string(50'000, 'z') + "\n";
    CHECK_THROWS_AS([&] { for (int n = 0; n < 100; ++n) deaf.say(line); }(), std::runtime_error);
    support::LineSocket other(loop.robotPath);
    CHECK(other.ask("still there") == "still there");
}

TEST_CASE("a server ends at once while a request waits for its reply, which may still come later") {
    Silent silent;
    std::function<void(std::string)> reply;
    auto begun = std::chrono::steady_clock::now();
    {
        std::optional<LineServer> server(std::in_place, silent.path, silent.handler(), 60s, "late");
        support::LineSocket client(silent.path);
        client.say("a question\nand another\n");
        reply = silent.asked.get_future().get();
        server.reset();
        CHECK(client.closed());
    }
    CHECK(std::chrono::steady_clock::now() - begun < 20s);
    reply("too late for anybody");
}

TEST_CASE("a server ends while its reply is being given") {
    for (int n = 0; n < 50; ++n) {
        Silent silent;
        std::optional<LineServer> server(std::in_place, silent.path, silent.handler(), 60s, "late");
        support::LineSocket client(silent.path);
        client.say("a question\n");
        std::jthread answering([reply = silent.asked.get_future().get()] { reply("an answer"); });
        server.reset();
    }
}

TEST_CASE("who is not answered in time is told so, and a reply given twice counts once") {
    support::TempDir folder;
    std::vector<std::function<void(std::string)>> replies;
    LineServer server(folder / "socket", [&](std::string line, auto reply) {
        replies.push_back(reply);
        if (line == "twice") { reply("first"); reply("second"); }
    }, 30ms, "late");
    support::LineSocket client(folder / "socket");
    CHECK(client.ask("nothing") == "late");
    CHECK(client.ask("twice") == "first");
    CHECK(client.ask("nothing") == "late");
}

namespace {

// Keeps every reply, to be given whenever the test likes.
struct Keeping {
    support::TempDir folder;
    std::mutex mutex;
    std::map<std::string, LineReply> replies;
    LineServer server{folder / "socket", [this](std::string line, LineReply reply) {
        std::lock_guard lock(mutex);
        replies[line] = std::move(reply);
    }, 20s, "late"};

    LineReply asked(const std::string& line) {
        for (support::Deadline deadline(support::patience); !deadline.over(); std::this_thread::yield()) {
            std::lock_guard lock(mutex);
            if (auto found = replies.find(line); found != replies.end()) return found->second;
        }
        throw std::runtime_error("nobody asked " + line);
    }
};

}  // namespace

TEST_CASE("who waits for an answer keeps nobody else waiting") {
    Keeping keeping;
    support::LineSocket slow(keeping.folder / "socket"), quick(keeping.folder / "socket");
    slow.say("slow\n");
    auto later = keeping.asked("slow");
    CHECK(later.say("begun"));
    for (int n = 0; n < 20; ++n) {
        auto line = "quick " + std::to_string(n);
        quick.say(line + "\n");
        keeping.asked(line)("at once");
        CHECK(quick.next() == "at once");
    }
    later("done");
    CHECK(slow.next() == "begun");
    CHECK(slow.next() == "done");
}

TEST_CASE("a line before the answer ends the deadline, the next question waits for the answer, and the answer is the last") {
    support::TempDir folder;
    std::promise<LineReply> asked;
    LineServer server(folder / "socket", [&](std::string line, LineReply reply) {
        if (line == "next") return reply("and this");
        reply.say("begun");
        asked.set_value(reply);
    }, 0ms, "late");
    support::LineSocket client(folder / "socket");
    client.say("watch\nnext\n");
    CHECK(client.next() == "begun");
    auto reply = asked.get_future().get();
    std::jthread telling([reply] {
        for (int n = 0; n < 100; ++n) reply.say(std::to_string(n));
        reply("last");
        reply("nothing more");
        reply.say("nor this");
    });
    for (int n = 0; n < 100; ++n) CHECK(client.next() == std::to_string(n));
    CHECK(client.next() == "last");
    CHECK(client.next() == "and this");
}

TEST_CASE("who hangs up while waiting is noticed, and the answer goes nowhere") {
    Keeping keeping;
    LineReply reply;
    {
        support::LineSocket client(keeping.folder / "socket");
        client.say("a question\n");
        reply = keeping.asked("a question");
        REQUIRE(reply.say("begun"));
        CHECK(reply.heard());
    }
    support::Deadline deadline(support::patience);
    while (reply.heard() && !deadline.over()) std::this_thread::yield();
    CHECK_FALSE(reply.heard());
    CHECK_FALSE(reply.say("more"));
    reply("an answer");
}

TEST_CASE("a reply to nobody may be given") {
    LineReply nobody;
    CHECK_FALSE(nobody.heard());
    CHECK_FALSE(nobody.say("x"));
    nobody("y");
}
