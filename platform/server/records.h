#pragma once

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "platform/client.h"
#include "platform/server/item.h"
#include "platform/server/route.h"

namespace platform {

struct Printable;

extern const char* const recordTables;

// What an office keeps about a person, as it was delivered to the platform: one row a year, or year 0.
struct KeptRecord {
    std::string idNumber, kind, title, office;
    int year = 0;
    Time asOf{};
    std::vector<RecordRow> rows;
};

int seedRecords(Database&, const nlohmann::json&);   // a list as in assets/demo/records.json; how many
void keepRecord(Database&, const KeptRecord&);       // instead of what was kept of this person, kind and year

// Of this item for this person, with what of today's prints is left. Throws Refusal record_unknown, and too_many_records
// where a year must be chosen first.
RecordFound findRecord(Premises&, const Item&, const Person&, int year, Time now);

KeptRecord recordOf(Database&, const Item&, const Person&, int year);   // whole; throws Refusal record_unknown
std::string recordNumber(const KeptRecord&);          // the same for every print of the same data, and nothing that says whose

// The right to print it once, sealed; the same key gets the same bytes. Throws Refusal quota_used.
PrintGranted grantRecordPrint(Premises&, const Item&, const Person&, int year, const std::string& key, const std::string& terminal, Time now);

// The record of this person that a print was about, by what is counted of it; none: it was about something else.
std::optional<Printable> printableRecord(Premises&, const std::string& subject, const Person&);

// A print that stopped after some of its pages: the rest of them, sealed anew, for who holds the code. Throws Refusal
// resume_unknown: never given, of yesterday, or used up.
PrintGranted grantRest(Premises&, const std::string& code, const std::string& key, const std::string& terminal, Time now);

}  // namespace platform
