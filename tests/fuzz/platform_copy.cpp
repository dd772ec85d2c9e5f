#include "tests/fuzz/platform_copy.h"

#include <fstream>

#include <nlohmann/json.hpp>

#include "platform/messages/messages.h"
#include "platform/server/bills.h"
#include "platform/server/cases.h"
#include "platform/server/materials.h"
#include "platform/server/office.h"
#include "platform/server/records.h"
#include "platform/server/sessions.h"
#include "platform/wire_time.h"
#include "tests/support/temp_dir.h"

namespace fuzz {

namespace {

namespace fs = std::filesystem;
using namespace platform;

const fs::path source = SOURCE_DIR;

Time now() { return *parseWireTime("20261123T094200"); }

nlohmann::json demoFile(const char* name) {
    std::ifstream file(source / "assets/demo" / name);
    return nlohmann::json::parse(file);
}

// One of each kind: what is applied for, for others and in packages, looked up, printed, paid and booked.
std::vector<Item> items() {
    std::vector<Item> all;
    for (auto* id : {"appointment", "elderly_card", "employment_hardship", "insurance_payment", "newborn_package", "pension_insured", "unemployment_registration"})
        all.push_back(parseItem(support::contentsOf(source / "assets/services" / (std::string(id) + ".json"))));
    return all;
}

// A case whose result lies behind door 3, with the pickup code 01234567.
void finishOne(Database& database, const Certified& seal, const Calendar& calendar) {
    const auto json = support::contentsOf(source / "platform/examples/submission.json");
    const auto submission = fromJson<Submission>(json);
    const auto item = findItem(database, submission.itemId, submission.itemVersion).value();
    const auto number = takeCase(database, submission, json, PlatformCopy::terminal, item, calendar, now(), now()).caseNumber;
    approve(database, number, seal, now());
    database.run("INSERT INTO collections VALUES (?, 'locker', 'ready', ?, 3, '01234567', ?, '', '', '')", number, PlatformCopy::terminal, epochSeconds(now() + std::chrono::days{7}));
}

// Made once: what every input begins with. One file, so that a copy of it is a copy of all.
struct Beginning {
    Beginning() {
        Database database(folder / "begin.db");
        loadCatalogue(database, items());
        seedBills(database);
        database.run("UPDATE bills SET bill_id = printf('%020x', rowid)");   // which inputs can name
        seedRecords(database, demoFile("records.json"));
        seedCertificates(database, demoFile("certificates.json"));
        database.run("INSERT INTO sessions VALUES (?, ?, '王小明', '111', '000000198604121011', ?)", sha256Hex(PlatformCopy::token), PlatformCopy::terminal,
                     epochSeconds(now() + std::chrono::minutes{30}));
        finishOne(database, seal, calendar);
        database.query("PRAGMA wal_checkpoint(TRUNCATE)").next();
        database.query("PRAGMA journal_mode=DELETE").next();
    }
    support::TempDir folder;
    Certified authority = makeAuthority("fuzz authority");
    Certified seal = issue(authority, {Wish::Use::seal, "演示印章", {}});
    Calendar calendar{source / "assets/calendar"};
};

Beginning& beginning() {
    static Beginning one;
    return one;
}

fs::path fresh() {
    const auto file = beginning().folder / "now.db";
    for (auto* more : {"", "-wal", "-shm"}) fs::remove(file.string() + more);
    fs::copy_file(beginning().folder / "begin.db", file);
    return file;
}

}  // namespace

struct PlatformCopy::Parts {
    Database database{fresh()};
    Service service{{database, beginning().seal, beginning().calendar, "https://localhost:1"}};
};

PlatformCopy::PlatformCopy() : parts_(std::make_unique<Parts>()) { parts_->database.run("PRAGMA synchronous=OFF"); }
PlatformCopy::~PlatformCopy() = default;

ServiceReply PlatformCopy::answer(const ServiceRequest& request) { return parts_->service.answer(request, now()); }

}  // namespace fuzz
