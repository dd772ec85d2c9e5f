#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <future>
#include <thread>

#include "platform/server/office.h"
#include "tests/platform/support.h"
#include "tests/support/temp_dir.h"

using namespace platform;
using namespace platform::testing;
using namespace std::chrono_literals;
using Why = Unreachable::Why;

namespace {

// Takes connections and never says a word.
struct SilentParty {
    SilentParty() : socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0);
        REQUIRE(listen(socket, 8) == 0);
        REQUIRE(getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        port = ntohs(address.sin_port);
    }
    ~SilentParty() {
        for (int connection : connections) close(connection);
        close(socket);
    }
    bool called() {    // within ten seconds
        pollfd wait{socket, POLLIN, 0};
        if (poll(&wait, 1, 10000) != 1) return false;
        connections.push_back(accept4(socket, nullptr, nullptr, SOCK_CLOEXEC));
        return true;
    }
    int socket, port = 0;
    std::vector<int> connections;
};

}  // namespace

TEST_CASE("whatever the platform answers wrongly is named, and nothing is lost") {
    struct Row { const char* fault; Why why; };
    auto row = GENERATE(values<Row>({
        {"garbage", Why::garbage},
        {"wrong_schema", Why::wrongSchema},
        {"500", Why::serverError},
        {"redirect", Why::redirect},
        {"too_large", Why::tooLarge},
        {"endless", Why::timeout},
        {"slow_ms=5000", Why::timeout},
        {"drop_after_commit", Why::offline},
    }));
    INFO(row.fault);
    DemoFolder folder;
    DemoPlatform platform(folder);
    auto config = platform.config();
    config.requestTimeout = row.why == Why::timeout ? 1500ms : 10000ms;   // a sanitizer is slow
    Replies replies;
    Client client(config, replies.sink());

    auto applied = submission();
    platform.faults.set(row.fault);
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto unreachable = replies.expect<Unreachable>();
    INFO(unreachable.detail);
    CHECK(unreachable.why == row.why);
    CHECK(unreachable.detail.find("王小明") == std::string::npos);

    platform.faults.set("none");
    client.ask(applied.key, SubmitCase{toJson(applied)});
    replies.expect<Accepted>();
    CHECK(casesIn(platform.database) == 1);
}

TEST_CASE("a reply is cut off at the limit, not after it") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    platform.faults.set("too_large");    // sixteen megabytes
    auto config = platform.config();
    config.largestReply = 1000;
    Replies replies;
    Client client(config, replies.sink());
    client.ask("find", FindCase{"ANY"});
    CHECK(replies.expect<Unreachable>().why == Why::tooLarge);
}

TEST_CASE("a platform that is not there is offline, and so is a wire to nowhere") {
    DemoFolder folder;
    Replies replies;
    Client client(clientConfig(folder, support::freePort()), replies.sink());
    client.ask("find", FindCase{"ANY"});
    CHECK(replies.expect<Unreachable>().why == Why::offline);
}

TEST_CASE("each spoiled result is refused as a bad seal, and the right to print comes back") {
    auto* fault = GENERATE("unsealed_pdf", "altered_pdf", "extended_pdf", "foreign_pdf");
    INFO(fault);
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto applied = submission();
    client.ask(applied.key, SubmitCase{toJson(applied)});
    auto number = replies.expect<Accepted>().caseNumber;
    approve(platform.database, number, platform.seal, platform.clock.now());
    client.ask("open", OpenSession{wangXiaoming()});
    auto token = replies.expect<SessionOpened>().token;

    platform.faults.set(fault);
    client.ask("print-1", RequestPrint{token, number});
    CHECK(replies.expect<Unreachable>().why == Why::badSeal);
    client.ask("print-1", ReportPrint{"failed", 0});
    replies.expect<PrintReported>();
    platform.faults.set("none");
    client.ask("print-2", RequestPrint{token, number});
    CHECK_FALSE(replies.expect<PrintGranted>().reprint);
}

TEST_CASE("a client is gone at once, even while the platform is silent") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    platform.faults.set("slow_ms=60000");
    auto config = platform.config();
    config.requestTimeout = 60s;
    Replies replies;
    auto before = std::chrono::steady_clock::now();
    {
        Client client(config, replies.sink());
        client.ask("find", FindCase{"ANY"});
        client.ask("find", FindCase{"ANY"});
    }
    CHECK(std::chrono::steady_clock::now() - before < 10s);
    CHECK(replies.empty());
    platform.faults.set("none");
}

TEST_CASE("a forgotten question is given up, and what comes after it is asked at once") {
    DemoFolder folder;
    SilentParty party;
    auto config = clientConfig(folder, party.port);
    config.connectTimeout = config.requestTimeout = 60s;
    Replies replies;
    Client client(config, replies.sink());
    client.ask("old", FindCase{"ANY"});
    REQUIRE(party.called());
    client.ask("old", FindCase{"ANY"});
    client.ask("new", FindCase{"ANY"});
    client.forget("old");
    CHECK(party.called());
    client.forget("new");
    CHECK(replies.empty());
}

TEST_CASE("a forgotten submission still arrives, only its reply is swallowed") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    auto applied = submission();
    platform.faults.set("slow_ms=50");
    client.ask(applied.key, SubmitCase{toJson(applied)});
    client.forget(applied.key);
    client.ask("after", FindCase{applied.key});
    auto reply = replies.next();
    CHECK(reply.key == "after");
    CHECK(std::holds_alternative<CaseFound>(reply.what));
}

TEST_CASE("numbers and tokens that are no words stay one word of the path") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    platform.expectedViolations = 2;
    Replies replies;
    Client client(platform.config(), replies.sink());
    client.ask("find", FindCase{"../sessions?x=1#y"});
    CHECK(replies.expect<Unreachable>().why == Why::serverError);    // contract_violation, for the validator runs here
    client.ask("find", FindCase{"A\r\nX-Evil: 1"});
    CHECK(replies.expect<Unreachable>().why == Why::serverError);
}

TEST_CASE("a request larger than any message is refused, and that is no fault of the platform") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    Replies replies;
    Client client(platform.config(), replies.sink());
    client.ask("430681107000-0001-20261123-0001", SubmitCase{std::string(3 << 20, ' ')});
    CHECK(replies.expect<Refused>().code == "too_large");
}

TEST_CASE("a connection that breaks while it is written to does not kill the terminal") {
    DemoFolder folder;
    std::promise<bool> blocked;
    Client client(clientConfig(folder, support::freePort()), [&](const Reply&) {
        sigset_t signals;
        pthread_sigmask(SIG_BLOCK, nullptr, &signals);
        blocked.set_value(sigismember(&signals, SIGPIPE) == 1);
    });
    client.ask("find", FindCase{"ANY"});
    CHECK(blocked.get_future().get());
}
