#include "platform/server/sessions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <openssl/sha.h>

#include "platform/server/random.h"
#include "platform/wire_time.h"

namespace platform {

namespace {

constexpr std::chrono::minutes lifetime{30};

}  // namespace

bool samePerson(const Person& one, const Person& other) {
    return one.idNumber == other.idNumber && one.idType == other.idType && one.name == other.name;
}

std::string sha256Hex(std::string_view text) {
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
    return fmt::format("{:02x}", fmt::join(digest, ""));
}

SessionReply openSession(Database& database, const Person& person, const std::string& terminal, Time now) {
    database.run("DELETE FROM sessions WHERE expiry <= ?", epochSeconds(now));
    SessionReply session{randomHex(32), now + lifetime};
    database.run("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)", sha256Hex(session.token), terminal, person.name, person.idType,
                 person.idNumber, epochSeconds(session.expiry));
    return session;
}

std::optional<Person> sessionPerson(Database& database, const std::string& token, const std::string& terminal, Time now) {
    auto row = database.query("SELECT name, id_type, id_number FROM sessions WHERE token_hash = ? AND terminal = ? AND expiry > ?",
                              sha256Hex(token), terminal, epochSeconds(now));
    if (!row.next()) return std::nullopt;
    Person person;
    person.name = row.text(0);
    person.idType = row.text(1);
    person.idNumber = row.text(2);
    return person;
}

void closeSession(Database& database, const std::string& token, const std::string& terminal) {
    database.run("DELETE FROM sessions WHERE token_hash = ? AND terminal = ?", sha256Hex(token), terminal);
}

}  // namespace platform
