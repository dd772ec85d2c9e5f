#include "platform/server/papers_in.h"

#include <algorithm>

#include <fmt/format.h>

#include "platform/server/cases.h"
#include "platform/server/random.h"
#include "platform/wire_time.h"

namespace platform {

// received: NULL while they are awaited.
const char* const papersInTables = R"(
CREATE TABLE IF NOT EXISTS papers_in (case_number TEXT PRIMARY KEY, waybill TEXT NOT NULL UNIQUE, receiver TEXT NOT NULL, received INTEGER);
)";

namespace {

// UPU S10: two letters, eight digits, their check digit, the country.
std::string waybillOf(const std::string& digits) {
    constexpr int weights[] = {8, 6, 4, 2, 3, 5, 9, 7};
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) sum += (digits[i] - '0') * weights[i];
    const int check = 11 - sum % 11;
    return fmt::format("XA{}{}CN", digits, check == 10 ? 0 : check == 11 ? 5 : check);
}

std::string waybillNobodyHas(Database& database) {
    for (;;) {
        auto waybill = waybillOf(randomDigits(8));
        if (!database.query("SELECT 1 FROM papers_in WHERE waybill = ?", waybill).next()) return waybill;
    }
}

}  // namespace

void expectPapers(Database& database, const std::string& caseNumber, const std::string& receiver, const std::vector<SentMaterial>& materials, Time now) {
    if (std::ranges::none_of(materials, [](auto& sent) { return sent.way == "post"; })) return;
    database.run("INSERT INTO papers_in VALUES (?, ?, ?, NULL) ON CONFLICT (case_number) DO UPDATE"
                 " SET waybill = excluded.waybill, receiver = excluded.receiver, received = NULL WHERE received IS NOT NULL",
                 caseNumber, waybillNobodyHas(database), receiver);
    addEvent(database, caseNumber, now, "等您寄来原件");
}

std::optional<PapersIn> papersIn(Database& database, const std::string& caseNumber) {
    auto row = database.query("SELECT waybill, receiver, received FROM papers_in WHERE case_number = ?", caseNumber);
    if (!row.next()) return std::nullopt;
    return PapersIn{row.text(0), row.text(1), row.empty(2) ? std::nullopt : std::optional(row.time(2))};
}

void papersReceived(Database& database, const std::string& number, Time now) {
    Transaction transaction(database);
    auto record = findCase(database, number);
    if (!record) throw std::runtime_error("there is no case " + number);
    auto& shown = record->shown;
    if (!shown.papersIn) throw std::runtime_error("nothing is to come by post for case " + number);
    if (shown.papersIn->received) throw std::runtime_error("the papers of case " + number + " have been received already");
    database.run("UPDATE papers_in SET received = ? WHERE case_number = ?", epochSeconds(now), shown.caseNumber);
    addEvent(database, shown.caseNumber, now, fmt::format("已收到您寄来的原件，{}", shown.papersIn->waybill));
    transaction.commit();
}

}  // namespace platform
