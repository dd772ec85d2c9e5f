#include "platform/server/first_review.h"

#include <stdexcept>

#include <fmt/format.h>

#include "platform/wire_time.h"

namespace platform {

// accepted, notice: NULL while it waits.
const char* const firstReviewTables = R"(
CREATE TABLE IF NOT EXISTS first_reviews (case_number TEXT PRIMARY KEY, office TEXT, accepted INTEGER, notice TEXT);
)";

namespace {

// 受理文书编号: the day, and a serial of it.
std::string nextNotice(Database& database, Time now) {
    const auto head = "SL" + wireTime(now).substr(0, 8);
    auto row = database.query("SELECT COUNT(*) FROM first_reviews WHERE notice LIKE ? || '%'", head);
    row.next();
    return fmt::format("{}{:06}", head, row.number(0) + 1);
}

}  // namespace

void awaitAcceptance(Database& database, const std::string& caseNumber, const Item& item) {
    database.run("INSERT INTO first_reviews VALUES (?, ?, NULL, NULL)", caseNumber, item.office);
}

std::optional<AcceptanceNotice> acceptanceOf(Database& database, const std::string& caseNumber) {
    auto row = database.query("SELECT notice, office, accepted FROM first_reviews WHERE case_number = ? AND notice IS NOT NULL", caseNumber);
    return row.next() ? std::optional(AcceptanceNotice{row.text(0), row.text(1), row.time(2)}) : std::nullopt;
}

void accept(Database& database, const std::string& number, const Calendar& calendar, Time now) {
    Transaction transaction(database);
    auto record = caseCalled(database, number);
    if (!record) throw std::runtime_error("there is no case " + number);
    if (!record->shown.awaitsAcceptance || record->shown.decision != Decision::none) throw std::runtime_error("case " + number + " does not wait for its acceptance");
    auto item = findItem(database, record->shown.itemId, record->itemVersion);
    if (!item) throw std::runtime_error("the service item of case " + number + " is not known any more");
    const auto& caseNumber = record->shown.caseNumber;
    const auto notice = nextNotice(database, now);
    const auto due = dueTime(now, item->limit, item->hours, calendar).time;
    database.run("UPDATE first_reviews SET accepted = ?, notice = ? WHERE case_number = ?", epochSeconds(now), notice, caseNumber);
    database.run("UPDATE cases SET status = 2, accept_time = ?, due_time = ? WHERE case_number = ?", epochSeconds(now), epochSeconds(due), caseNumber);
    addEvent(database, caseNumber, now, "窗口已受理，受理通知书 " + notice);
    transaction.commit();
}

}  // namespace platform
