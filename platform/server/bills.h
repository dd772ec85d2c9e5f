#pragma once

#include <optional>

#include "platform/client.h"
#include "platform/server/database.h"

namespace platform {

extern const char* const billTables;

// A bill as an office hands it in.
struct NewBill {
    std::string kind, code, company;                 // code: 缴款码, 户号; empty: found by its owner
    Person owner;                                    // of what is found by its code only the name, if any
    std::string title, payee, subject;
    std::vector<BillLine> lines;
};
std::string addBill(Database&, const NewBill&);      // its id

void changeLines(Database&, const std::string& billId, const std::vector<BillLine>&);

// What can be paid, and what has been. Throws Refusal pay_code_wrong, bill_unknown, session_unknown, consent_wanted.
std::vector<Bill> billsFor(Database&, const AskBills&, const std::optional<Person>& session);
std::optional<Bill> findBill(Database&, const std::string& billId);

// The demo's: bills of the invented people and households they live in; once.
void seedBills(Database&);
// The bill with this code once more, when it has been paid; its id.
std::string billAgain(Database&, const std::string& code);

}  // namespace platform
