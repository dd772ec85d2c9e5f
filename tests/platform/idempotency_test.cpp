#include <signal.h>

#include <thread>

#include "platform/server/cases.h"
#include "tests/platform/support.h"
#include "tests/support/process.h"

using namespace platform;
using namespace platform::testing;
using Why = Unreachable::Why;

namespace {

// kiosk-platform as a process, in the folder of the test.
struct Server {
    Server(const DemoFolder& folder, std::vector<std::string> more) : process(command(folder, std::move(more))) {
        process.awaitLine("ready https://localhost:");
        port = std::stoi(readText(folder.temporary.path / "port"));
    }
    static support::Command command(const DemoFolder& folder, std::vector<std::string> more) {
        support::Command command{BINARY_DIR "/kiosk-platform", {"serve", folder.files.root.string(), "--with-parent",
                                 "--port-file", (folder.temporary.path / "port").string()}};
        command.output = folder.temporary.path / "server";
        command.arguments.insert(command.arguments.end(), more.begin(), more.end());
        return command;
    }
    support::Process process;
    int port = 0;
};

}  // namespace

TEST_CASE("the same submission sent twice is one case, with the same number and due time") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto first = replies.expect<Accepted>();
    platform.clock.hold(platform.clock.now() + std::chrono::hours(24));
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto second = replies.expect<Accepted>();
    CHECK(second.caseNumber == first.caseNumber);
    CHECK(second.dueTime == first.dueTime);
    CHECK(casesIn(platform.database) == 1);
}

TEST_CASE("a stored number with other content is refused and changes nothing") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto number = replies.expect<Accepted>().caseNumber;
    auto other = applied;
    other.phone = "13800000001";
    client.ask(other.key, SubmitCase{toJson(other)});
    CHECK(replies.expect<Refused>().code == "key_reused");
    CHECK(platform::findCase(platform.database, number)->submission.phone == applied.phone);
    CHECK(casesIn(platform.database) == 1);
}

TEST_CASE("the same key from many connections at the same moment is one case") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    auto applied = submission();
    {
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 6; ++i) clients.push_back(std::make_unique<Client>(platform.config(), replies.sink()));
        for (auto& client : clients) client->ask(applied.key, SubmitCase{toJson(applied)});
        auto number = replies.expect<Accepted>().caseNumber;
        for (int i = 1; i < 6; ++i) CHECK(replies.expect<Accepted>().caseNumber == number);
    }
    CHECK(casesIn(platform.database) == 1);
}

TEST_CASE("two connections to the same database agree on one case, too") {
    DemoFolder folder;
    Database one(folder.files.database()), other(folder.files.database());
    auto item = findItem(one, "unemployment_registration", "1").value();
    auto take = [&](Database& database, int serial) {
        auto applied = submission(serial);
        return takeCase(database, applied, toJson(applied), "430681107000-0001", item, Calendar{}, at("20261123T101200"), at("20261123T094200"));
    };
    std::vector<std::string> left, right;
    std::thread beside([&] { for (int i = 1; i <= 20; ++i) right.push_back(take(other, i).caseNumber); });
    for (int i = 1; i <= 20; ++i) left.push_back(take(one, i).caseNumber);
    beside.join();
    CHECK(left == right);
    CHECK(casesIn(one) == 20);
}

TEST_CASE("case numbers count the cases of a task on a day") {
    DemoFolder folder;
    Database database(folder.files.database());
    auto item = findItem(database, "unemployment_registration", "1").value();
    auto take = [&](int serial, const char* now) {
        auto applied = submission(serial);
        return takeCase(database, applied, toJson(applied), "430681107000-0001", item, Calendar{}, at(now), at(now)).caseNumber;
    };
    CHECK(take(1, "20261123T235959") == "12000000DEM000001E5000511001000202611230001");
    CHECK(take(2, "20261123T235959") == "12000000DEM000001E5000511001000202611230002");
    CHECK(take(3, "20261124T000000") == "12000000DEM000001E5000511001000202611240001");
}

TEST_CASE("a platform killed between the case and the reply has the case exactly once") {
    DemoFolder folder;
    auto applied = submission();
    {
        Server server(folder, {"--fault", "kill_after_commit"});
        Replies replies;
        Client client(clientConfig(folder, server.port), replies.sink());
        client.ask(applied.key, SubmitCase{toJson(applied)});
        CHECK(replies.expect<Unreachable>().why == Why::offline);
        CHECK(server.process.awaitEnd() == 128 + SIGKILL);
    }
    Server server(folder, {"--validate"});
    Replies replies;
    Client client(clientConfig(folder, server.port), replies.sink());
    client.ask("find", FindCase{applied.key});
    auto number = replies.expect<CaseFound>().found.caseNumber;
    client.ask(applied.key, SubmitCase{toJson(applied)});
    CHECK(replies.expect<Accepted>().caseNumber == number);
    auto listed = support::run({BINARY_DIR "/kiosk-platform", {"cases", folder.files.root.string()}});
    CHECK(std::count(listed.begin(), listed.end(), '\n') == 1);
    CHECK(server.process.stop() == 0);
}

TEST_CASE("what was acknowledged before kill -9 is there afterwards, every time") {
    DemoFolder folder;
    std::vector<std::string> numbers;
    for (int round = 1; round <= 5; ++round) {
        Server server(folder, {});
        Replies replies;
        Client client(clientConfig(folder, server.port), replies.sink());
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            client.ask("find", FindCase{submission(int(i) + 1).key});
            CHECK(replies.expect<CaseFound>().found.caseNumber == numbers[i]);
        }
        auto applied = submission(round);
        client.ask(applied.key, SubmitCase{toJson(applied)});
        numbers.push_back(replies.expect<Accepted>().caseNumber);
        server.process.kill9();
    }
}
