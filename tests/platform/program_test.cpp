#include <fstream>
#include <sys/stat.h>

#include "platform/server/catalogue.h"
#include "tests/platform/support.h"
#include "tests/support/process.h"

using namespace platform;
using namespace platform::testing;

namespace {

const std::string program = BINARY_DIR "/kiosk-platform";

struct Ended { int code; std::string out, err; };

Ended ended(std::vector<std::string> words, const std::filesystem::path& output, std::map<std::string, std::string> environment = {}) {
    support::Command command{program, std::move(words), std::move(environment)};
    command.output = output;
    support::Process process(command);
    int code = process.awaitEnd();
    return {code, process.out(), process.err()};
}

}  // namespace

TEST_CASE("init writes everything once and keeps it the second time") {
    TemporaryFolder folder;
    auto dir = (folder.path / "p").string();
    auto first = ended({"init", dir}, folder.path / "first");
    CHECK(first.code == 0);
    CHECK_THAT(first.out, Catch::Contains("wrote") && !Catch::Contains("kept"));
    auto key = readText(folder.path / "p/ca.key");
    auto second = ended({"init", dir}, folder.path / "second");
    CHECK_THAT(second.out, Catch::Contains("kept") && !Catch::Contains("wrote"));
    CHECK(readText(folder.path / "p/ca.key") == key);
    auto another = ended({"init", dir, "--terminal", "430681107000-0002"}, folder.path / "third");
    CHECK_THAT(another.out, Catch::Contains("wrote " + dir + "/terminals/430681107000-0002.pem"));
    for (auto* file : {"p/ca.key", "p/seal.key", "p/server.key", "p/terminals/430681107000-0001.key", "p/platform.db"}) {
        INFO(file);
        struct stat about {};
        REQUIRE(stat((folder.path / file).c_str(), &about) == 0);
        CHECK((about.st_mode & 0777) == 0600);
    }
}

TEST_CASE("wrong words on the command line are named in one line") {
    TemporaryFolder folder;
    struct Row { std::vector<std::string> words; int code; const char* says; };
    std::vector<Row> rows{
        {{}, 2, "no command"},
        {{"dance"}, 2, "unknown command dance"},
        {{"init"}, 2, "DIR is missing"},
        {{"init", folder.path.string(), "--colour", "red"}, 2, "unknown option --colour"},
        {{"init", folder.path.string(), "--terminal", "../x"}, 1, "letters, digits and hyphens"},
        {{"serve", folder.path.string(), "--port"}, 2, "--port needs a value"},
        {{"serve", folder.path.string(), "--port", "70000"}, 2, "no port"},
        {{"serve", folder.path.string()}, 1, "init first"},
        {{"approve", folder.path.string(), "X"}, 1, "init first"},
        {{"approve"}, 2, "CASE is missing"},
        {{"approve", "a", "b", "c"}, 2, "too many words"},
        {{"return", folder.path.string(), "X"}, 2, "--reason"},
    };
    for (auto& row : rows) {
        INFO(row.says);
        auto result = ended(row.words, folder.path / "output");
        CHECK(result.code == row.code);
        CHECK_THAT(result.err, Catch::Contains(row.says));
        CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    }
}

TEST_CASE("who names no folder decides at the platform of the demonstration") {
    TemporaryFolder folder;
    const std::map<std::string, std::string> environment{{"XDG_STATE_HOME", folder.path.string()}};
    CHECK_THAT(ended({"approve", "X"}, folder.path / "before", environment).err, Catch::Contains("jiujin/platform holds no platform"));
    std::filesystem::create_directories(folder.path / "jiujin");
    REQUIRE(ended({"init", (folder.path / "jiujin/platform").string()}, folder.path / "init").code == 0);
    CHECK(ended({"cases"}, folder.path / "cases", environment).code == 0);
    for (auto words : {std::vector<std::string>{"approve", "X"}, {"return", "X", "--reason", "材料不全"}}) {
        const auto result = ended(words, folder.path / words.front(), environment);
        CHECK(result.code == 1);
        CHECK_THAT(result.err, Catch::Contains("X"));
    }
}

TEST_CASE("a broken service item is named with its file, and the catalogue stays as it was") {
    DemoFolder folder;
    auto items = folder.temporary.path / "items";
    std::filesystem::create_directory(items);
    std::ofstream(items / "a.json") << R"({"id":"a","version":"1","title":{"zh_CN":"甲"},"steps":[]})";
    std::ofstream(items / "b.json") << R"({"id":"b","version":"1","title":{"en":"B"},"steps":[]})";
    auto result = ended({"catalogue", folder.files.root.string(), "load", items.string()}, folder.temporary.path / "output");
    CHECK(result.code == 1);
    CHECK_THAT(result.err, Catch::Contains("b.json") && Catch::Contains("ServiceItem.title.zh_CN is missing"));
    Database database(folder.files.database());
    CHECK(offeredItems(database).size() == 1);
    std::filesystem::remove(items / "b.json");
    std::ofstream(items.parent_path() / "topics.json") << R"([{"code":"back","title":{"zh_CN":"专栏"},"until":"tomorrow"}])";
    result = ended({"catalogue", folder.files.root.string(), "load", items.string(), "--topics", (items.parent_path() / "topics.json").string()}, folder.temporary.path / "output");
    CHECK(result.code == 1);
    CHECK_THAT(result.err, Catch::Contains("topics.json: Topic.until is no time"));
    result = ended({"catalogue", folder.files.root.string(), "load", items.string()}, folder.temporary.path / "output");
    CHECK(result.out == "1 items, catalogue version 2\n");
}

TEST_CASE("a server that met a broken contract ends with status 3, and faults can be switched while it runs") {
    DemoFolder folder;
    auto port = folder.temporary.path / "port";
    support::Command command{program, {"serve", folder.files.root.string(), "--validate", "--with-parent", "--port-file", port.string()}};
    command.output = folder.temporary.path / "server";
    support::Process server(command);
    server.awaitLine("ready");
    Replies replies;
    {
        Client client(clientConfig(folder, std::stoi(readText(port))), replies.sink());
        CHECK(controlLine(folder, "fault garbage") == "ok");
        client.ask("find", FindCase{"ANY"});
        CHECK(replies.expect<Unreachable>().why == Unreachable::Why::garbage);
        CHECK(controlLine(folder, "fault none") == "ok");
        CHECK_THAT(controlLine(folder, "fault nonsense"), Catch::StartsWith("error: no such fault"));
        CHECK(controlLine(folder, "now 20260214T165001") == "ok");   // and on from there: dues are rounded up to a minute
        auto applied = submission();
        client.ask(applied.key, SubmitCase{toJson(applied)});
        CHECK(replies.expect<Accepted>().dueText == "2月24日 09:21 前");
        CHECK(controlLine(folder, "violations") == "0");
        client.ask("no-stored-number", SubmitCase{"{}"});
        replies.expect<Unreachable>();
        CHECK(controlLine(folder, "violations") == "1");
    }
    CHECK(server.stop() == 3);
}
