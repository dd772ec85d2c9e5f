#include <nlohmann/json.hpp>

#include "platform/topics/events.h"
#include "platform/wire_time.h"
#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;
using nlohmann::json;

namespace {

// All that was sent up, each event once, in order.
std::map<std::int64_t, json> sent(const CoreStage& stage) {
    std::map<std::int64_t, json> all;
    for (auto& [key, one] : stage.platform_.delivered) {
        if (one.kind != "events") continue;
        auto batch = json::parse(one.json);
        for (auto& event : batch["events"]) {
            auto [at, fresh] = all.emplace(event["sequence"], event);
            CHECK((fresh || at->second == event));
        }
    }
    return all;
}

void isWhole(const std::map<std::int64_t, json>& events) {
    std::string before;
    std::int64_t last = 0;
    for (auto& [sequence, event] : events) {
        CHECK(sequence == last + 1);
        platform::StepEvent one{sequence, platform::parseWireTime(event["time"].get<std::string>()).value(), event["itemId"], event.value("caseNumber", ""),
                                event["step"], event["result"], {}};
        CHECK(platform::chained(before, "430681107000-0001", one) == event["hash"]);
        before = event["hash"];
        last = sequence;
    }
}

}  // namespace

TEST_CASE("every step of a visit is an event in one chain, sent up once nobody stands there, at no cost to the resident") {
    CoreStage stage;
    stage.wait(stage.config.deadlines.tidy);
    const int before = stage.journal->commits();
    applyOnce(stage);
    CHECK(stage.journal->commits() - before == 3);
    CHECK(sent(stage).empty());
    stage.wait(stage.config.deadlines.tidy + 2s);
    CHECK(stage.journal->commits() - before == 4);
    auto events = sent(stage);
    isWhole(events);
    std::string steps;
    for (auto& [sequence, event] : events) steps += event["step"].get<std::string>() + ":" + event["result"].get<std::string>() + " ";
    CHECK(steps == "notice:begin notice:next identify:next form:next declare:next review:next submit:next receipt:served rate:done ");
    CHECK(events.rbegin()->second["caseNumber"] == stage.platform_.kept.begin()->second.shown.caseNumber);
    for (auto& [sequence, event] : events)
        for (auto* word : {"王小明", "000000198604121011", "13800000000"}) CHECK(event.dump().find(word) == std::string::npos);
    stage.wait(10min);
    CHECK(stage.journal->commits() - before == 4);   // that they were sent is written down with the next commit
}

TEST_CASE("the chain goes on over restarts and outages, without a gap and without an end") {
    CoreStage stage;
    applyOnce(stage);
    stage.platform("offline");
    stage.wait(2min);
    stage.kill(), stage.start();
    stage.tap("case_progress");
    stage.tap("exit");
    stage.wait(2min);
    stage.platform("online");
    stage.wait(10min);
    stage.kill(), stage.start();
    stage.tap("collect_result");
    stage.tap("exit");
    stage.wait(10min);
    auto events = sent(stage);
    isWhole(events);
    CHECK(events.rbegin()->second["result"] == "cancelled");
    CHECK(events.rbegin()->second["itemId"] == "collect_result");
}

TEST_CASE("who asks for help is named a number, once a visit, which is the event's own and stands when it goes up later") {
    CoreStage stage;
    stage.platform("offline");
    const int before = stage.journal->commits();
    stage.say(ui::Answer{ui::Help{}});
    CHECK(stage.journal->commits() - before == 1);   // on the disk before it is named: a power cut gives it to nobody else
    stage.sees("打电话时请报求助编号 0001-1");
    stage.say(ui::Answer{ui::Confirmed{}});
    stage.say(ui::Answer{ui::Help{}});
    stage.sees("0001-1");                            // the same person, the same number
    stage.say(ui::Answer{ui::Confirmed{}});
    stage.waitIdle();
    stage.tap("unemployment_registration");
    stage.say(ui::Answer{ui::Help{}});
    stage.sees("求助编号 0001-3");                   // behind the begin of the visit
    stage.kill(), stage.start();
    stage.platform("online");
    stage.wait(10min);
    auto events = sent(stage);
    isWhole(events);
    for (int named : {1, 3}) {
        CHECK(events.at(named)["step"] == "help");
        CHECK(events.at(named)["result"] == "asked");
    }
    CHECK(events.at(1)["itemId"] == "home");
    CHECK(events.at(3)["itemId"] == "unemployment_registration");
}
