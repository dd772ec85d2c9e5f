#include "platform/server/certificate_copies.h"

#include <algorithm>

#include <fmt/format.h>

#include "platform/server/copy_paper.h"
#include "platform/server/materials.h"
#include "platform/server/prints.h"
#include "platform/server/sealing.h"
#include "platform/server/sessions.h"
#include "platform/wire_time.h"

namespace platform {

const char* const certificateCopyTables = R"(
CREATE TABLE IF NOT EXISTS certificate_copies (
  key TEXT PRIMARY KEY, certificate TEXT, purpose TEXT, terminal TEXT, time INTEGER);
)";

namespace {

constexpr int copiesOfADay = 3;

Certificate ownCertificate(Database& database, const Person& person, const std::string& id, Time now) {
    auto all = certificatesOf(database, person, now);
    auto found = std::ranges::find(all, id, &Certificate::id);
    if (found == all.end()) throw Refusal{404, "certificate_unknown", "this person has no such certificate"};
    if (!found->valid) throw Refusal{409, "certificate_invalid", "it has run out or was revoked"};
    return *found;
}

// For another purpose it is another paper, and no reprint of the first.
std::string subjectOf(const std::string& certificate, const std::string& purpose) {
    return fmt::format("{} {}", certificate, sha256Hex(purpose).substr(0, 16));
}

// Of all copies of this certificate that lie on paper, or may.
int copiesToday(Database& database, const std::string& certificate, Time now) {
    const Time midnight{dayOf(now) - std::chrono::hours(8)};
    auto row = database.query("SELECT COUNT(*) FROM certificate_copies JOIN prints USING (key) WHERE certificate = ? AND certificate_copies.time >= ?"
                              " AND (outcome IS NULL OR outcome = 'printed')", certificate, epochSeconds(midnight));
    row.next();
    return int(row.number(0));
}

Printable copyOf(Premises& premises, const CopyPaper& paper, const std::string& key) {
    return {subjectOf(paper.certificate.id, paper.purpose), paper.certificate.title + "复印件", paper.day,
            [&premises, paper, key](const std::optional<ReprintMark>& mark) { return sealPdf(drawCopy(premises.database, paper, key, mark), premises.seal); }};
}

}  // namespace

PrintGranted grantCopy(Premises& premises, const Person& person, const RequestCopy& wish, const std::string& key, const std::string& terminal, Time now) {
    auto& database = premises.database;
    auto certificate = ownCertificate(database, person, wish.certificateId, now);
    bool again = database.query("SELECT 1 FROM prints WHERE key = ?", key).next();
    if (!again && copiesToday(database, certificate.id, now) >= copiesOfADay) throw Refusal{409, "quota_used", "it was copied often enough today"};
    auto grant = grantPrint(database, copyOf(premises, {certificate, person, wish.purpose, now}, key), key, terminal, now);
    database.run("INSERT OR IGNORE INTO certificate_copies VALUES (?, ?, ?, ?, ?)", key, certificate.id, wish.purpose, terminal, epochSeconds(now));
    return grant;
}

std::optional<Printable> copyOnceMore(Premises& premises, const Person& person, const std::string& spoiled, const std::string& key, Time now) {
    auto row = premises.database.query("SELECT certificate, purpose FROM certificate_copies WHERE key = ?", spoiled);
    if (!row.next()) return std::nullopt;
    return copyOf(premises, {ownCertificate(premises.database, person, row.text(0), now), person, row.text(1), now}, key);
}

void keepCopyOnceMore(Database& database, const std::string& spoiled, const std::string& key, const std::string& terminal, Time now) {
    database.run("INSERT OR IGNORE INTO certificate_copies SELECT ?, certificate, purpose, ?, ? FROM certificate_copies WHERE key = ?", key, terminal,
                 epochSeconds(now), spoiled);
}

}  // namespace platform
