#include "platform/server/certificates.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;
using Why = Unreachable::Why;

namespace {

struct Pair { std::filesystem::path certificate, key; };

Pair write(const DemoFolder& folder, const Certified& certified) {
    Pair pair{folder.temporary.path / "odd.pem", folder.temporary.path / "odd.key"};
    save(certified, pair.certificate, pair.key);
    return pair;
}

Certified demoAuthority(const DemoFolder& folder) { return loadCertified(folder.files.certificate("ca"), folder.files.key("ca")); }

bool anyHeartbeat(Database& database) { return database.query("SELECT 1 FROM heartbeats").next(); }

}  // namespace

TEST_CASE("a terminal speaks only with a server whose certificate is right in every way") {
    DemoFolder folder;
    auto ours = demoAuthority(folder);
    auto theirs = makeAuthority("Jiujin demo authority");    // the same name, another key
    using Use = Wish::Use;
    struct Row { const char* what; const Certified* authority; Wish wish; };
    std::vector<Row> rows{
        {"another host", &ours, {Use::server, "platform.example", {"platform.example"}}},
        {"another address", &ours, {Use::server, "localhost", {"127.0.0.2"}}},
        {"expired", &ours, {Use::server, "localhost", {"localhost"}, -20, -1}},
        {"not yet valid", &ours, {Use::server, "localhost", {"localhost"}, 1, 20}},
        {"another authority", &theirs, {Use::server, "localhost", {"localhost"}}},
        {"a terminal's certificate", &ours, {Use::terminal, "localhost", {"localhost"}}},
    };
    for (auto& row : rows) {
        INFO(row.what);
        auto pair = write(folder, issue(*row.authority, row.wish));
        DemoPlatform platform(folder, pair.certificate, pair.key);
        Replies replies;
        Client client(platform.config(), replies.sink());
        client.ask("beat", fromJson<Heartbeat>(example("heartbeat")));
        CHECK(replies.expect<Unreachable>().why == Why::certificate);
        CHECK_FALSE(anyHeartbeat(platform.database));
    }
}

TEST_CASE("the same server with the right certificate is spoken with") {
    DemoFolder folder;
    auto pair = write(folder, issue(demoAuthority(folder), {Wish::Use::server, "localhost", {"localhost"}}));
    DemoPlatform platform(folder, pair.certificate, pair.key);
    Replies replies;
    Client client(platform.config(), replies.sink());
    client.ask("beat", fromJson<Heartbeat>(example("heartbeat")));
    replies.expect<HeartbeatTaken>();
}

TEST_CASE("the platform serves nobody without a terminal's certificate of its own authority") {
    DemoFolder folder;
    auto ours = demoAuthority(folder);
    auto theirs = makeAuthority("Jiujin demo authority");
    using Use = Wish::Use;
    struct Row { const char* what; const Certified* authority; Wish wish; };
    std::vector<Row> rows{
        {"none", nullptr, {}},
        {"of another authority", &theirs, {Use::terminal, "430681107000-0001", {}}},
        {"expired", &ours, {Use::terminal, "430681107000-0001", {}, -20, -1}},
        {"a server's", &ours, {Use::server, "430681107000-0001", {"localhost"}}},
    };
    DemoPlatform platform(folder);
    for (auto& row : rows) {
        INFO(row.what);
        auto config = platform.config();
        config.certificate.clear();
        config.key.clear();
        if (row.authority) {
            auto pair = write(folder, issue(*row.authority, row.wish));
            config.certificate = pair.certificate;
            config.key = pair.key;
        }
        Replies replies;
        Client client(config, replies.sink());
        client.ask("beat", fromJson<Heartbeat>(example("heartbeat")));
        // In TLS 1.3 the refusal comes after the handshake: a reset may overtake the alert that says so.
        auto why = replies.expect<Unreachable>().why;
        CHECK((why == Why::certificate || why == Why::offline));
        CHECK_FALSE(anyHeartbeat(platform.database));
    }
}

TEST_CASE("a certificate that cannot be read is a matter of certificates, not of the network") {
    DemoFolder folder;
    DemoPlatform platform(folder);
    auto wrong = GENERATE(0, 1, 2);
    auto config = platform.config();
    (wrong == 0 ? config.ca : wrong == 1 ? config.certificate : config.key) = folder.temporary.path / "nothing.pem";
    Replies replies;
    Client client(config, replies.sink());
    client.ask("find", FindCase{"ANY"});
    CHECK(replies.expect<Unreachable>().why == Why::certificate);
}
