#include "platform/server/office.h"

#include <stdexcept>

#include "platform/server/document.h"
#include "platform/server/packages.h"

namespace platform {

namespace {

CaseRecord openCase(Database& database, const std::string& number) {
    auto record = caseCalled(database, number);
    if (!record) throw std::runtime_error("there is no case " + number);
    if (record->shown.decision != Decision::none) throw std::runtime_error("case " + number + " has been decided already");
    return *record;
}

}  // namespace

void approve(Database& database, const std::string& number, const Certified& seal, Time now) {
    auto record = openCase(database, number);
    auto item = findItem(database, record.shown.itemId, record.itemVersion);
    if (!item) throw std::runtime_error("the service item of case " + number + " is not known any more");
    if (record.shown.awaitsAcceptance) throw std::runtime_error("case " + number + " has not been accepted");
    if (!record.shown.members.empty()) throw std::runtime_error("case " + number + " is a package: its members are decided, each by its own number");
    *item = itemOfMember(database, *item, record.shown.caseNumber);
    auto pdf = sealPdf(drawResult(record, *item, now, proofOfResult(database, record, *item, now)), seal);
    recordApproval(database, record, item->resultTitle, pdf, now);
}

void giveBack(Database& database, const std::string& number, const std::string& reason, Time now) {
    if (reason.empty() || reason.size() > 1500) throw std::runtime_error("a case is returned with a reason of 1 to 500 characters");
    recordReturn(database, openCase(database, number), reason, now);
}

}  // namespace platform
