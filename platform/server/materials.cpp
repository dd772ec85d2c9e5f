#include "platform/server/materials.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "platform/server/agency.h"
#include "platform/server/sessions.h"
#include "platform/server/words.h"
#include "platform/wire_time.h"

namespace platform {

const char* const materialTables = R"(
CREATE TABLE IF NOT EXISTS certificates (
  id TEXT PRIMARY KEY, id_number TEXT, kind TEXT, title TEXT, issuer TEXT, level TEXT, valid_to INTEGER, revoked INTEGER);
CREATE TABLE IF NOT EXISTS uploads (
  hash TEXT, id_number TEXT, terminal TEXT, time INTEGER, jpeg BLOB, case_number TEXT, PRIMARY KEY (hash, id_number));
CREATE TABLE IF NOT EXISTS case_materials (
  case_number TEXT, material TEXT, way TEXT, certificate TEXT, hashes TEXT, time INTEGER, terminal TEXT);
)";

namespace {

constexpr std::chrono::hours unclaimedKept{24};
constexpr std::size_t largestPicture = 300 << 10;    // house.md §9: what leaves a terminal

bool isJpeg(const std::vector<std::uint8_t>& bytes) {
    return bytes.size() > 4 && bytes[0] == 0xFF && bytes[1] == 0xD8 && bytes[bytes.size() - 2] == 0xFF && bytes.back() == 0xD9;
}

const SentMaterial* sentAs(const Submission& submission, const std::string& id) {
    auto found = std::ranges::find(submission.materials, id, &SentMaterial::id);
    return found == submission.materials.end() ? nullptr : &*found;
}

void checkCertificate(Database& database, const Submission& submission, const ItemMaterial& material, const SentMaterial& sent, Time now) {
    for (auto& one : certificatesOf(database, submission.applicant, now))
        if (one.id == sent.certificateId && one.valid && one.kind == material.certificate) return;
    throw Refusal{422, "certificate_invalid", fmt::format("{}: no valid certificate of this person", material.id)};
}

// Whose pictures they are: an agent's hand put them there.
const std::string& uploaderOf(const Submission& submission) { return submission.agent ? submission.agent->person.idNumber : submission.applicant.idNumber; }

void checkPictures(Database& database, const Submission& submission, const ItemMaterial& material, const SentMaterial& sent) {
    if (sent.hashes.empty()) throw Refusal{422, "upload_unknown", material.id + ": no picture"};
    for (auto& hash : sent.hashes)
        if (!database.query("SELECT 1 FROM uploads WHERE hash = ? AND id_number = ?", hash, uploaderOf(submission)).next())
            throw Refusal{422, "upload_unknown", material.id + ": a picture has not come"};
}

}  // namespace

int seedCertificates(Database& database, const nlohmann::json& all) {
    for (auto& one : all) {
        auto until = one.contains("validTo") ? parseWireTime(one.at("validTo").get<std::string>()) : std::optional(Time{});
        if (!until) throw std::runtime_error("a certificate has no time");
        database.run("INSERT OR REPLACE INTO certificates VALUES (?, ?, ?, ?, ?, ?, ?, ?)", one.at("id").get<std::string>(), one.at("idNumber").get<std::string>(),
                     one.at("kind").get<std::string>(), one.at("title").get<std::string>(), one.at("issuer").get<std::string>(),
                     one.at("level").get<std::string>(), epochSeconds(*until), std::int64_t(one.value("revoked", false)));
        if (one.contains("holder")) keepHolder(database, one.at("idNumber"), one.at("holder"));
    }
    return int(all.size());
}

std::vector<Certificate> certificatesOf(Database& database, const Person& person, Time now) {
    std::vector<Certificate> all;
    auto row = database.query("SELECT id, kind, title, issuer, level, valid_to, revoked FROM certificates WHERE id_number = ? ORDER BY title LIMIT 100", person.idNumber);
    while (row.next()) {
        bool over = row.number(5) != 0 && row.time(5) <= now;
        all.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.time(5), !over && row.number(6) == 0});
    }
    return all;
}

std::string keepUpload(Database& database, const Person& person, const std::string& terminal, const std::vector<std::uint8_t>& jpeg, Time now) {
    if (!isJpeg(jpeg)) throw Refusal{422, "picture_unreadable", "this is no JPEG picture"};
    if (jpeg.size() > largestPicture) throw Refusal{413, "too_large", "the picture is larger than 300 kB"};
    auto hash = sha256Hex({reinterpret_cast<const char*>(jpeg.data()), jpeg.size()});
    database.run("INSERT OR IGNORE INTO uploads VALUES (?, ?, ?, ?, ?, NULL)", hash, person.idNumber, terminal, epochSeconds(now), jpeg);
    return hash;
}

void dropOldUploads(Database& database, Time now) {
    database.run("DELETE FROM uploads WHERE case_number IS NULL AND time < ?", epochSeconds(now - unclaimedKept));
}

std::vector<ItemMaterial> materialsOf(const Item& item) {
    std::vector<ItemMaterial> all;
    const auto json = nlohmann::json::parse(item.json);
    for (auto& one : json.value("materials", nlohmann::json::array()))
        all.push_back({one.at("id"), one.at("name").at("zh_CN"), one.at("need"), one.value("certificate", ""), one.at("source"),
                       one.value("tolerance", 0), one.value("when", Condition{})});
    return all;
}

bool needed(const ItemMaterial& material, const Submission& submission) { return holds(material.when, submission); }

void checkOne(Database& database, const Submission& submission, const ItemMaterial& material, const SentMaterial& sent, Time now) {
    const auto comes = [&](const std::string& way) { return std::ranges::count(material.sources, way) > 0; };
    // The card that was read is an agent's own; whom they act for is known here by the number.
    const bool known = sent.way == "shared" && submission.agent && comes("card");
    if (sent.way != "later" && !known && !comes(sent.way))
        throw Refusal{422, "materials_missing", material.id + ": cannot come this way"};
    if (sent.way == "certificate") checkCertificate(database, submission, material, sent, now);
    if (sent.way == "camera" || sent.way == "phone") checkPictures(database, submission, material, sent);
}

void checkMaterials(Database& database, const Item& item, const Submission& submission, Time now) {
    std::string missing;
    bool later = false;
    for (auto& material : materialsOf(item)) {
        if (material.need == "exempt" || !needed(material, submission)) continue;
        auto* sent = sentAs(submission, material.id);
        bool postponed = sent && sent->way == "later";
        if (!sent || (postponed && material.need == "required")) missing += " " + material.id;
        else checkOne(database, submission, material, *sent, now);
        later = later || postponed;
    }
    if (!missing.empty()) throw Refusal{422, "materials_missing", "missing:" + missing};
    if (later && !submission.undertaking) throw Refusal{422, "materials_missing", "what follows later was not undertaken"};
}

void bindMaterials(Database& database, const std::string& caseNumber, const Submission& submission, const std::string& terminal, Time now) {
    for (auto& sent : submission.materials) {
        for (auto& hash : sent.hashes)
            database.run("UPDATE uploads SET case_number = ? WHERE hash = ? AND id_number = ?", caseNumber, hash, uploaderOf(submission));
        database.run("INSERT INTO case_materials VALUES (?, ?, ?, ?, ?, ?, ?)", caseNumber, sent.id, sent.way, sent.certificateId, joined(sent.hashes),
                     epochSeconds(now), terminal);
    }
}

}  // namespace platform
