#include "kiosk/inbox.h"

#include <poll.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <map>
#include <thread>

#include "tests/support/deadline.h"

using namespace kiosk;

namespace {

constexpr int posters = 4, each = 5'000;

bool wakes(const Inbox& inbox, support::Milliseconds patience = support::patience) {
    pollfd waiting{inbox.descriptor(), POLLIN, 0};
    return ::poll(&waiting, 1, static_cast<int>(patience.count())) > 0;
}

RobotRequest message(int poster, int number) { return {std::to_string(poster) + " " + std::to_string(number), {}}; }

struct Read { int poster, number; };
Read read(const Message& message) {
    auto& line = std::get<RobotRequest>(message).line;
    return {std::stoi(line), std::stoi(line.substr(line.find(' ')))};
}

}  // namespace

TEST_CASE("what many threads post arrives whole, in the order of each, and every waiting reader is woken for it") {
    Inbox inbox;
    std::vector<std::jthread> threads;
    for (int poster = 0; poster < posters; ++poster)
        threads.emplace_back([&inbox, poster] { for (int n = 0; n < each; ++n) inbox.push(message(poster, n)); });
    std::map<int, int> next;
    for (int arrived = 0; arrived < posters * each;) {
        REQUIRE(wakes(inbox));
        for (auto& one : inbox.drain()) {
            auto [poster, number] = read(one);
            REQUIRE(number == next[poster]++);
            ++arrived;
        }
    }
    CHECK(inbox.drain().empty());
    CHECK_FALSE(wakes(inbox, support::Milliseconds{0}));
}

// A poster that sends two, the second at ever another moment, and waits until both are read: one that comes while the other is
// taken out, and wakes nobody, stops both for good.
TEST_CASE("a message that arrives just as the inbox is emptied wakes the reader again") {
    Inbox inbox;
    std::atomic<int> read{0}, wasted{0};
    std::jthread poster([&] {
        for (int n = 0; n < each; ++n) {
            inbox.push(message(0, n));
            for (int pause = n % 64; pause > 0; --pause) wasted = pause;
            while (n % 2 == 1 && read <= n) std::this_thread::yield();
        }
    });
    for (int n = 0; n < each;) {
        if (!wakes(inbox, support::Milliseconds{5'000})) {
            read = each;                             // lets the poster end before we say so
            FAIL("the reader is not woken for message " << n);
        }
        n += static_cast<int>(inbox.drain().size());
        read = n;
    }
}

TEST_CASE("a wake-up alone brings no message, and a reader that is told to stop stops while others go on posting") {
    Inbox inbox;
    std::atomic<bool> stopping{false}, over{false};
    std::vector<std::jthread> threads;
    for (int poster = 0; poster < posters; ++poster)
        threads.emplace_back([&, poster] { for (int n = 0; !over; ++n) inbox.push(message(poster, n)); });
    threads.emplace_back([&] {
        stopping = true;
        inbox.wake();
    });
    while (!stopping) {
        REQUIRE(wakes(inbox));
        inbox.drain();
    }
    over = true;
    threads.clear();
    inbox.drain();
    inbox.wake();
    CHECK(wakes(inbox));
    CHECK(inbox.drain().empty());
}
