#include "tests/platform/support.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <iterator>

#include "platform/server/catalogue.h"
#include "platform/wire_time.h"

namespace platform::testing {

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "jiujin-platform-XXXXXX").string();
    path = mkdtemp(name.data());
}

TemporaryFolder::~TemporaryFolder() { std::filesystem::remove_all(path); }

std::string readText(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string example(const std::string& name) { return readText(std::filesystem::path(SOURCE_DIR) / "platform/examples" / (name + ".json")); }

Submission submission(int serial, const std::string& terminal) {
    auto made = fromJson<Submission>(example("submission"));
    char key[64];
    std::snprintf(key, sizeof key, "%s-20261123-%04d", terminal.c_str(), serial);
    made.key = key;
    return made;
}

Person wangXiaoming() {
    Person person;
    person.name = "王小明";
    person.idNumber = "000000198604121011";
    return person;
}

std::int64_t casesIn(Database& database) {
    auto row = database.query("SELECT COUNT(*) FROM cases");
    row.next();
    return row.number(0);
}

Time at(const char* wire) { return parseWireTime(wire).value(); }

ReplySink Replies::sink() {
    return [this](Reply reply) {
        std::lock_guard lock(mutex_);
        replies_.push_back(std::move(reply));
        changed_.notify_all();
    };
}

Reply Replies::next(std::chrono::seconds patience) {
    std::unique_lock lock(mutex_);
    REQUIRE(changed_.wait_for(lock, patience, [this] { return !replies_.empty(); }));
    auto reply = std::move(replies_.front());
    replies_.pop_front();
    return reply;
}

bool Replies::empty() {
    std::lock_guard lock(mutex_);
    return replies_.empty();
}

std::string Replies::words(const Said& said) {
    if (auto* refused = std::get_if<Refused>(&said)) return "refused: " + refused->code + " " + refused->message;
    if (auto* no = std::get_if<Unreachable>(&said)) return "unreachable: " + std::to_string(int(no->why)) + " " + no->detail;
    return "reply number " + std::to_string(said.index());
}

DemoFolder::DemoFolder() : files{temporary.path / "platform"} {
    DemoWish wish;
    wish.calendar = std::filesystem::path(SOURCE_DIR) / "assets/calendar";
    initialise(files, wish, [](const std::string&) {});
    Database database(files.database());
    loadCatalogue(database, {parseItem(fromJson<CatalogueReceived>(example("catalogue")).items.at(0))});
}

DemoPlatform::DemoPlatform(const DemoFolder& folder, const char* now)
    : DemoPlatform(folder, folder.files.certificate("server"), folder.files.key("server")) {
    clock.hold(at(now));
}

DemoPlatform::DemoPlatform(const DemoFolder& folder, const std::filesystem::path& certificate, const std::filesystem::path& key)
    : database(folder.files.database()), seal(loadCertified(folder.files.certificate("seal"), folder.files.key("seal"))), folder_(folder),
      calendar_(folder.files.calendar()), contract_(std::filesystem::path(SOURCE_DIR) / "platform/openapi.yaml"),
      pagesDatabase_(folder.files.database()), publicWeb_(std::make_unique<PublicWeb>(PublicWebConfig{"127.0.0.1", 0, certificate, key}, clock, faults)) {
    pages_ = std::make_unique<Pages>(Premises{pagesDatabase_, seal, calendar_, publicUrl()});
    publicWeb_->serve(*pages_);
    service_ = std::make_unique<Service>(Premises{database, seal, calendar_, publicUrl()});
    WebConfig config{"127.0.0.1", 0, folder.files.certificate("ca"), certificate, key};
    web_ = std::make_unique<Web>(config, *service_, clock, faults, &contract_);
}

DemoPlatform::~DemoPlatform() {
    web_.reset();
    publicWeb_.reset();
    CHECK(contract_.violations() == expectedViolations);
}

ClientConfig DemoPlatform::config() const { return clientConfig(folder_, web_->port()); }

std::string DemoPlatform::publicUrl() const { return "https://localhost:" + std::to_string(publicWeb_->port()); }

std::string controlLine(const DemoFolder& folder, const std::string& line) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, folder.files.control().c_str(), sizeof address.sun_path - 1);
    int connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    REQUIRE(connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    auto text = line + "\n";
    REQUIRE(write(connection, text.data(), text.size()) == ssize_t(text.size()));
    std::string reply;
    for (char c; read(connection, &c, 1) == 1 && c != '\n';) reply += c;
    close(connection);
    return reply;
}

ClientConfig clientConfig(const DemoFolder& folder, int port) {
    ClientConfig config;
    config.terminal = "430681107000-0001";
    config.url = "https://localhost:" + std::to_string(port);
    config.ca = folder.files.certificate("ca");
    config.certificate = folder.files.terminalCertificate(config.terminal);
    config.key = folder.files.terminalKey(config.terminal);
    config.sealTrust = folder.files.certificate("seal-ca");
    return config;
}

}  // namespace platform::testing
