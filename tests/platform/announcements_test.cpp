#include "platform/server/announcements.h"

#include "tests/platform/support.h"
#include "tests/support/process.h"

using namespace platform;
using namespace platform::testing;

namespace {

const Time now = at("20261123T094200");

std::vector<std::string> shownAt(Database& database, const char* terminal, Time when = now) {
    std::vector<std::string> texts;
    for (auto& one : announcementsAt(database, terminal, when)) texts.push_back(one.zh);
    return texts;
}

using Texts = std::vector<std::string>;

struct Office {
    std::string run(std::vector<std::string> words, int expected = 0) {
        words.insert(words.begin() + 1, folder.files.root.string());
        words.insert(words.end(), {"--now", "20261123T094200"});
        if (words[0] == "withdraw") words.resize(words.size() - 2);
        support::Command command{BINARY_DIR "/kiosk-platform", std::move(words)};
        command.output = folder.temporary.path / "output";
        support::Process process(command);
        CHECK(process.awaitEnd() == expected);
        return process.out() + process.err();
    }
    DemoFolder folder;
};

}  // namespace

TEST_CASE("an area's code names all terminals in it, whether it is written short or with its zeros") {
    CHECK(areaPrefix("") == "");
    CHECK(areaPrefix("430681107000") == "430681107");
    CHECK(areaPrefix("430681107003") == "430681107003");
    CHECK(areaPrefix("430681000000") == "430681");
    CHECK(areaPrefix("430681") == "430681");
    CHECK(areaPrefix("430600000000") == "4306");
    CHECK(areaPrefix("430000") == "43");
    for (auto* wrong : {"4306811070001", "汨罗", "43-06"}) CHECK_THROWS(areaPrefix(wrong));
}

TEST_CASE("a terminal gets what is announced in its area, the newest first, until it is over or withdrawn") {
    DemoFolder folder;
    Database database(folder.files.database());
    const auto put = [&](const char* text, const char* area, std::optional<Time> until = {}) { return announce(database, {0, text, "", now, until}, areaPrefix(area)); };
    const int everywhere = put("全省", "");
    put("本县", "430681000000", now + std::chrono::hours(1));
    put("本镇", "430681107000");
    put("别的镇", "430681106000");
    CHECK(shownAt(database, "430681107000-0001") == Texts{"本镇", "本县", "全省"});
    CHECK(shownAt(database, "430681106000-0001") == Texts{"别的镇", "本县", "全省"});
    CHECK(shownAt(database, "430602001000-0001") == Texts{"全省"});
    CHECK(shownAt(database, "430681107000-0001", now + std::chrono::hours(1)) == Texts{"本镇", "全省"});
    withdraw(database, everywhere);
    CHECK(shownAt(database, "430681107000-0001") == Texts{"本镇", "本县"});
    CHECK_THROWS_WITH(withdraw(database, everywhere), Catch::Contains("no announcement 1"));
    CHECK_THROWS_WITH(withdraw(database, 77), Catch::Contains("no announcement 77"));
}

TEST_CASE("what cannot be shown is not announced") {
    DemoFolder folder;
    Database database(folder.files.database());
    std::string long300;
    for (int n = 0; n < 300; ++n) long300 += "字";
    CHECK_NOTHROW(announce(database, {0, long300, "", now, {}}, ""));
    CHECK_THROWS(announce(database, {0, long300 + "字", "", now, {}}, ""));
    CHECK_THROWS(announce(database, {0, "", "", now, {}}, ""));
    CHECK_THROWS(announce(database, {0, "两\n行", "", now, {}}, ""));
    CHECK_THROWS(announce(database, {0, "过期", "", now, now}, ""));
}

TEST_CASE("the heartbeat's reply brings them, in both languages where given, and no more than twenty") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    const auto beat = [&] {
        client.ask("beat", fromJson<Heartbeat>(example("heartbeat")));
        return replies.expect<HeartbeatTaken>().announcements;
    };
    CHECK(beat().empty());
    announce(platform.database, {0, "停电检修", "Power off", now, at("20271231T235959")}, "430681");
    auto heard = beat();
    REQUIRE(heard.size() == 1);
    CHECK(heard[0] == Announcement{1, "停电检修", "Power off", now, at("20271231T235959")});
    for (int n = 0; n < 25; ++n) announce(platform.database, {0, "公告 " + std::to_string(n), "", now, {}}, "");
    heard = beat();
    REQUIRE(heard.size() == 20);
    CHECK(heard.front().zh == "公告 24");
}

TEST_CASE("an office announces, lists and withdraws on the command line") {
    Office office;
    CHECK(office.run({"announce", "11月28日停电", "--en", "Power off", "--until", "20261128", "--place", "430681107000"}) == "announced 1\n");
    CHECK(office.run({"announce", "医保缴费期"}) == "announced 2\n");
    auto list = office.run({"announcements"});
    CHECK_THAT(list, Catch::Contains("until 20261128T235959") && Catch::Contains("430681107") && Catch::Contains("Power off") && Catch::Contains("everywhere"));
    CHECK(office.run({"withdraw", "2"}) == "withdrawn 2\n");
    CHECK_THAT(office.run({"announcements"}), Catch::Contains("withdrawn"));
    CHECK_THAT(office.run({"withdraw", "2"}, 1), Catch::Contains("no announcement 2"));
    CHECK_THAT(office.run({"withdraw", "two"}, 2), Catch::Contains("no number"));
    CHECK_THAT(office.run({"announce", "迟了", "--until", "20261122"}, 1), Catch::Contains("over already"));
    CHECK_THAT(office.run({"announce", "错了", "--until", "20261131"}, 2), Catch::Contains("--until takes"));
    CHECK_THAT(office.run({"announce", "错了", "--place", "汨罗"}, 1), Catch::Contains("12 digits"));
}
