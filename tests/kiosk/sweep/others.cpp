#include <algorithm>
#include <sqlite3.h>

#include "tests/kiosk/sweep/platform_stage.h"
#include "tests/support/papers.h"

namespace core {
namespace {

using namespace std::chrono_literals;
using support::WalkBroken;

// Walks find it on the home page, where the most used items are.
constexpr auto usedMost = "INSERT OR REPLACE INTO uses VALUES ('unemployment_registration', 1000000)";

// What was to be paid is there to be paid again, and whoever came before is somebody else.
constexpr auto othersFromNowOn = R"(
BEGIN IMMEDIATE;
CREATE TEMP TABLE gone AS SELECT bill_id FROM bills WHERE (id_number IS NOT NULL OR code IS NOT NULL) AND bill_id IN (SELECT bill_id FROM orders);
INSERT INTO bills SELECT lower(hex(randomblob(10))), kind, code, company, name, id_type, id_number, title, payee, subject, lines, NULL
  FROM bills WHERE bill_id IN gone;
UPDATE bills SET code = NULL, id_number = NULL WHERE bill_id IN gone;
UPDATE cases SET id_number = 'before ' || id_number WHERE id_number NOT LIKE 'before %';
DELETE FROM agents;
UPDATE prints SET case_number = 'before ' || case_number WHERE case_number NOT LIKE 'before %' AND case_number NOT IN (SELECT case_number FROM cases);
UPDATE certificate_copies SET certificate = 'before ' || certificate WHERE certificate NOT LIKE 'before %';
DELETE FROM appointments;
DELETE FROM drafts;
DELETE FROM collections;
DELETE FROM wrong_codes;
COMMIT;
)";

void change(const std::filesystem::path& database, const char* sql) {
    sqlite3* opened = nullptr;
    const int found = sqlite3_open_v2(database.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> file(opened, &sqlite3_close);
    sqlite3_busy_timeout(opened, 5000);
    if (found != SQLITE_OK || sqlite3_exec(opened, sql, nullptr, nullptr, nullptr) != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(opened));
}

}  // namespace

void PlatformStage::anotherResident() {
    change(there_.file("platform.db"), othersFromNowOn);
    change(config.paths.state / "uses.db", usedMost);
}

void PlatformStage::printsDocument(const std::string& text) {
    if (documents.papers.empty()) throw WalkBroken("no document was printed");
    const support::TempDir folder;
    support::writeFile(folder / "paper.pdf", documents.papers.back());
    if (support::textOf(folder / "paper.pdf").find(text) == std::string::npos) throw WalkBroken("the last document does not hold " + text);
}

std::string PlatformStage::codeOnScreen() {
    const auto view = terminal->view();
    auto* shown = std::get_if<ui::PhoneCode>(&view.prompt);
    if (!shown || shown->code.empty()) throw WalkBroken("there is no code for a phone\n" + words());
    return shown->code;
}

// The longest of the pauses between two questions, and some.
void PlatformStage::toBeHeardOf() { wait(std::max({config.deadlines.loginPoll, config.deadlines.paymentPoll, std::chrono::milliseconds{2s}}) + 500ms); }

}  // namespace core
