#pragma once

#include <optional>

#include "platform/client.h"
#include "platform/server/database.h"

// Results in lockers, in the post and at the window: who may have them, and that they were had.
namespace platform {

extern const char* const collectionTables;

// By staff. Throw std::runtime_error when the case has no result, or is handed over already.
struct Shelf { std::string terminal; int door = 0; int days = 7; };
std::string shelve(Database&, const std::string& caseNumber, const Shelf&, Time now);   // the pickup code, which the resident gets by SMS
void postResult(Database&, const std::string& caseNumber, const std::string& carrier, const std::string& waybill, Time now);
void carrierDelivered(Database&, const std::string& caseNumber, Time now);
void windowHandedOver(Database&, const std::string& caseNumber, Time now);

std::string statusUnderWay(Database&, const std::string& caseNumber);                        // 已寄出, 在取件柜; empty: neither
// 已送达, by what the printer, the door, the carrier or the window said.
std::optional<HandedOver> handedOver(Database&, const std::string& caseNumber);

// Who asks. Of a code, whoever holds it may collect, unless another person's card lies there.
struct Collector { std::optional<Person> person; std::string pickupCode, terminal; };
// Throws Refusal pickup_code_wrong, too_many_tries, not_owner.
std::vector<Collection> collectionsFor(Database&, const Collector&, Time now);
// Throws Refusal case_unknown, not_owner, already_collected, held_too_long, elsewhere, key_reused besides.
OpeningGranted grantOpening(Database&, const Collector&, const std::string& caseNumber, const std::string& key, Time now);
// What a terminal said of it; the same report may come twice. Throws Refusal opening_unknown.
void takeDoorReport(Database&, const DoorReport&, const std::string& terminal, Time now);

struct CollectionLine { std::string caseNumber, way, state, terminal, pickupCode, waybill, evidence; int door = 0; };
std::vector<CollectionLine> allCollections(Database&);

}  // namespace platform
