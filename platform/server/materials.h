#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "platform/server/conditions.h"
#include "platform/server/item.h"
#include "platform/server/route.h"

namespace platform {

extern const char* const materialTables;
extern const char* const handoverTables;

// ---- e-certificates ----
int seedCertificates(Database&, const nlohmann::json&);          // a list as in assets/demo/certificates.json, with their holders; how many
std::vector<Certificate> certificatesOf(Database&, const Person&, Time now);

// ---- pictures ----
// Kept for this person until a case takes it, a day at most. Throws Refusal picture_unreadable, too_large.
std::string keepUpload(Database&, const Person&, const std::string& terminal, const std::vector<std::uint8_t>& jpeg, Time now);
void dropOldUploads(Database&, Time now);

// ---- the phone ----
HandoverOpened openHandover(Premises&, const Person&, const std::string& tokenHash, const std::string& terminal, const std::string& key,
                            const std::string& material, Time now);
HandoverState handoverState(Database&, const std::string& tokenHash, const std::string& id, Time now);   // throws Refusal handover_unknown
struct Handover { std::string id, material; Person person; std::string terminal; HandoverState::State state{}; };
std::optional<Handover> handoverBy(Database&, const std::string& code, Time now);    // what the phone's page was opened with
void handoverOpened(Database&, const std::string& id);
void handoverReceived(Database&, const std::string& id, const std::vector<std::string>& hashes);   // once: it is used up

// ---- with a case ----
// What a material of an item must keep; see the service item's schema.
struct ItemMaterial { std::string id, name, need, certificate; std::vector<std::string> sources; int tolerance = 0; Condition when; };
std::vector<ItemMaterial> materialsOf(const Item&);
bool needed(const ItemMaterial&, const Submission&);             // with these answers

// Throws Refusal materials_missing (its message names all of them), certificate_invalid, upload_unknown.
void checkOne(Database&, const Submission&, const ItemMaterial&, const SentMaterial&, Time now);
void checkMaterials(Database&, const Item&, const Submission&, Time now);
void bindMaterials(Database&, const std::string& caseNumber, const Submission&, const std::string& terminal, Time now);   // they are the case's now

}  // namespace platform
