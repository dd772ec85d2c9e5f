#include "platform/server/issued_papers.h"

#include <cctype>
#include <stdexcept>

#include "platform/server/random.h"
#include "platform/wire_time.h"

namespace platform {

const char* const issuedPaperTables = R"(
CREATE TABLE IF NOT EXISTS issued_papers (
  code TEXT PRIMARY KEY, number TEXT, title TEXT, office TEXT, holder TEXT, issued INTEGER, pages INTEGER, revoked INTEGER, UNIQUE (number, issued));
CREATE TABLE IF NOT EXISTS public_url (one INTEGER PRIMARY KEY CHECK (one = 1), url TEXT NOT NULL);
)";

namespace {

constexpr auto columns = "SELECT number, title, office, holder, issued, pages, revoked, code FROM issued_papers ";

IssuedPaper issuedIn(const Row& row) {
    IssuedPaper paper{row.text(0), row.text(1), row.text(2), row.text(3), row.time(4), int(row.number(5)), {}};
    if (!row.empty(6)) paper.revoked = row.time(6);
    return paper;
}

std::string publicUrl(Database& database) {
    auto row = database.query("SELECT url FROM public_url");
    return row.next() ? row.text(0) : std::string{};
}

}  // namespace

Proof proofOf(Database& database, const IssuedPaper& paper) {
    database.run("INSERT OR IGNORE INTO issued_papers VALUES (?1, ?2, ?3, ?4, CASE WHEN ?5 <> '' THEN ?5 ELSE"
                 " COALESCE((SELECT holder FROM issued_papers WHERE number = ?2), '') END, ?6, ?7, NULL)",
                 tidyCode(randomHex(6)), paper.number, paper.title, paper.office, paper.holder, epochSeconds(paper.issued), std::int64_t(paper.pages));
    auto row = database.query("SELECT code FROM issued_papers WHERE number = ? AND issued = ?", paper.number, epochSeconds(paper.issued));
    row.next();
    auto code = row.text(0), url = publicUrl(database);
    return url.empty() ? Proof{code, {}, {}} : Proof{code, url + "/verify", url + "/verify/" + code};
}

std::string tidyCode(const std::string& typed) {
    std::string code;
    for (unsigned char c : typed) {
        if (c == ' ' || c == '-') continue;
        c = static_cast<unsigned char>(std::toupper(c));
        if (c == 'O') c = '0';
        if (!std::isxdigit(c) || code.size() == 14) return {};
        if (code.size() == 4 || code.size() == 9) code += '-';
        code += char(c);
    }
    return code.size() == 14 ? code : std::string{};
}

std::optional<IssuedPaper> paperWith(Database& database, const std::string& code) {
    auto row = database.query((std::string(columns) + "WHERE code = ?").c_str(), tidyCode(code));
    return row.next() ? std::optional(issuedIn(row)) : std::nullopt;
}

std::vector<std::pair<std::string, IssuedPaper>> everyPaper(Database& database) {
    std::vector<std::pair<std::string, IssuedPaper>> all;
    for (auto row = database.query((std::string(columns) + "ORDER BY rowid").c_str()); row.next();) all.emplace_back(row.text(7), issuedIn(row));
    return all;
}

void revokePaper(Database& database, const std::string& code, Time now) {
    if (!paperWith(database, code)) throw std::runtime_error("there is no paper with the code " + code);
    database.run("UPDATE issued_papers SET revoked = ? WHERE code = ? AND revoked IS NULL", epochSeconds(now), tidyCode(code));
}

void keepPublicUrl(Database& database, const std::string& url) { database.run("INSERT OR REPLACE INTO public_url VALUES (1, ?)", url); }

}  // namespace platform
