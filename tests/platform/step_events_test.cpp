#include "platform/server/step_events.h"

#include "platform/wire_time.h"
#include "platform/server/help_requests.h"
#include "tests/platform/support.h"
#include "tests/support/process.h"

using namespace platform;
using namespace platform::testing;

namespace {

const char* const terminal = "430681107000-0001";

// So many events of one visit, chained to what stands before.
EventBatch batch(std::int64_t first, int count, std::string previous = {}) {
    EventBatch made{previous, {}};
    for (int i = 0; i < count; ++i) {
        StepEvent event{first + i, at("20261123T094200") + std::chrono::seconds{i}, "unemployment_registration", {}, "form", "next", {}};
        event.hash = previous = chained(previous, terminal, event);
        made.events.push_back(event);
    }
    return made;
}

struct Supervisor {
    DemoFolder folder;
    DemoPlatform platform{folder};
    Replies replies;
    Client client{platform.config(), replies.sink()};

    std::string number(const EventBatch& one) {
        client.ask("events", Deliver{"events", toJson(one)});
        return replies.expect<Delivered>().number;
    }
    std::string refusal(const EventBatch& one) {
        client.ask("events", Deliver{"events", toJson(one)});
        return replies.expect<Refused>().code;
    }
    Chain chain() { return everyChain(platform.database).at(0); }
};

}  // namespace

TEST_CASE("events are appended in their chain, and the same ones again change nothing") {
    Supervisor supervisor;
    auto first = batch(1, 3);
    CHECK(supervisor.number(first) == "3");
    CHECK(supervisor.number(first) == "3");
    CHECK(supervisor.number(batch(4, 2, first.events.back().hash)) == "5");
    auto chain = supervisor.chain();
    CHECK(chain.events == 5);
    CHECK(chain.last == 5);
    CHECK(chain.gaps.empty());
    CHECK(chain.breaks.empty());
}

TEST_CASE("an event that never came is missed, and one that does not follow is seen") {
    Supervisor supervisor;
    auto first = batch(1, 2);
    supervisor.number(first);
    supervisor.number(batch(5, 1, std::string(64, 'a')));
    CHECK(supervisor.chain().gaps == std::vector<std::pair<std::int64_t, std::int64_t>>{{3, 4}});
    supervisor.number(batch(6, 1, std::string(64, 'b')));
    CHECK(supervisor.chain().breaks == std::vector<std::int64_t>{6});
}

TEST_CASE("what was changed on the way is refused, and nothing of its batch is kept") {
    Supervisor supervisor;
    auto changed = batch(1, 3);
    SECTION("a result") { changed.events[1].result = "back"; }
    SECTION("a time") { changed.events[1].time += std::chrono::seconds{1}; }
    SECTION("an event left out") { changed.events.erase(changed.events.begin() + 1); }
    SECTION("a hash") { changed.events[2].hash = std::string(64, '0'); }
    CHECK(supervisor.refusal(changed) == "chain_broken");
    CHECK(everyChain(supervisor.platform.database).empty());
}

TEST_CASE("an event that came before with other content is refused") {
    Supervisor supervisor;
    supervisor.number(batch(1, 2));
    CHECK(supervisor.refusal(batch(1, 2, std::string(64, 'c'))) == "chain_broken");
}

TEST_CASE("nothing of the log can be changed or taken away") {
    Supervisor supervisor;
    supervisor.number(batch(1, 2));
    CHECK_THROWS_WITH(supervisor.platform.database.run("UPDATE step_events SET result = 'next'"), Catch::Contains("only appended"));
    CHECK_THROWS_WITH(supervisor.platform.database.run("DELETE FROM step_events"), Catch::Contains("only appended"));
    CHECK(supervisor.chain().events == 2);
}

TEST_CASE("who asked for help is known by the number that the terminal named, and who answered is written down once") {
    Supervisor supervisor;
    auto events = batch(1, 3);
    events.events[1].step = "help";
    events.events[1].result = "asked";
    std::string previous;
    for (auto& event : events.events) event.hash = previous = chained(previous, terminal, event);
    supervisor.number(events);
    auto root = supervisor.folder.files.root.string();
    auto command = [&](std::vector<std::string> words) { return support::run({std::string(BINARY_DIR) + "/kiosk-platform", words}); };
    CHECK(command({"helps", root}) == "430681107000-0001-2  20261123T094201  unemployment_registration  open\n");
    for (auto* wrong : {"0001-3", "1-2", "2", "0002-2", ""}) CHECK_THROWS(answerHelp(supervisor.platform.database, wrong, "导办员", at("20261123T094300")));
    CHECK(command({"helped", root, "0001-2", "导办员乙", "--now", "20261123T094300"}) == "answered 0001-2\n");
    CHECK_THAT(command({"helps", root}), Catch::Contains("answered 20261123T0943") && Catch::Contains("by 导办员乙"));
    CHECK_THROWS_WITH(answerHelp(supervisor.platform.database, "430681107000-0001-2", "另一人", at("20261123T095000")), Catch::Contains("导办员乙"));
}
