#include "platform/server/identities.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <openssl/crypto.h>
#include <openssl/hmac.h>

#include "platform/server/deceased.h"
#include "platform/server/random.h"
#include "platform/server/refusal.h"
#include "platform/server/sessions.h"
#include "platform/wire_time.h"

namespace platform {

// identity_secret: what codes are signed with; made with the database, leaves it never. state: as LoginStands::State.
const char* const identityTables = R"(
CREATE TABLE IF NOT EXISTS identity_secret (one INTEGER PRIMARY KEY CHECK (one = 1), secret BLOB NOT NULL);
INSERT OR IGNORE INTO identity_secret VALUES (1, randomblob(32));
CREATE TABLE IF NOT EXISTS identity_codes (nonce TEXT PRIMARY KEY, name TEXT, id_type TEXT, id_number TEXT, expiry INTEGER, used INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS logins (
  key TEXT PRIMARY KEY, terminal TEXT NOT NULL, word_hash TEXT UNIQUE, word TEXT, state INTEGER NOT NULL, expiry INTEGER, name TEXT, id_type TEXT, id_number TEXT);
)";

namespace {

constexpr std::chrono::minutes codeLifetime{3}, loginLifetime{3};
using State = LoginStands::State;

Person personFrom(const Row& row, int column) {
    Person person;
    person.name = row.text(column);
    person.idType = row.text(column + 1);
    person.idNumber = row.text(column + 2);
    return person;
}

std::string signature(Database& database, const std::string& text) {
    auto row = database.query("SELECT secret FROM identity_secret");
    row.next();
    auto secret = row.bytes(0);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    HMAC(EVP_sha256(), secret.data(), int(secret.size()), reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest, &size);
    return fmt::format("{:02x}", fmt::join(digest, digest + size, ""));
}

bool sameText(const std::string& one, const std::string& other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

Identified identified(Database& database, const Person& person, const std::string& terminal, Time now) {
    requireAlive(database, person);
    return {openSession(database, person, terminal, now).token, person};
}

void endOldLogins(Database& database, Time now) {
    database.run("UPDATE logins SET state = 4, word = NULL WHERE state < 2 AND expiry <= ?", epochSeconds(now));
}

}  // namespace

std::vector<Person> knownPeople(Database&) {
    std::vector<Person> all;
    for (auto [name, number] : {std::pair{"王小明", "000000198604121011"}, {"李秀英", "000000194912310027"}, {"盘金花", "000000199303052029"},
                                {"赵𬱖", "000000200109173017"}, {"㛃䶮", "000000197806064022"}}) {
        Person person;
        person.name = name;
        person.idNumber = number;
        all.push_back(person);
    }
    return all;
}

std::optional<Person> knownPerson(Database& database, const std::string& name) {
    for (auto& person : knownPeople(database))
        if (person.name == name) return person;
    return std::nullopt;
}

std::string identityCode(Database& database, const Person& person, Time now) {
    auto nonce = randomHex(16);
    auto signedPart = fmt::format("JJE1:{}:{}", nonce, epochSeconds(now + codeLifetime));
    database.run("DELETE FROM identity_codes WHERE expiry <= ?", epochSeconds(now - std::chrono::hours(1)));
    database.run("INSERT INTO identity_codes VALUES (?, ?, ?, ?, ?, 0)", nonce, person.name, person.idType, person.idNumber, epochSeconds(now + codeLifetime));
    return signedPart + ":" + signature(database, signedPart);
}

Identified takeIdentityCode(Database& database, const std::string& code, const std::string& terminal, Time now) {
    auto end = code.rfind(':');
    if (end == code.npos || !sameText(signature(database, code.substr(0, end)), code.substr(end + 1)))
        throw Refusal{422, "identity_code_wrong", "the code was not signed here"};
    Transaction transaction(database);
    auto row = database.query("SELECT name, id_type, id_number, expiry, used FROM identity_codes WHERE nonce = ?", code.substr(5, 32));
    if (!row.next() || row.number(3) <= epochSeconds(now)) throw Refusal{409, "identity_code_old", "the time of the code is up"};
    if (row.number(4)) throw Refusal{409, "identity_code_used", "the code has been used"};
    auto person = personFrom(row, 0);
    database.run("UPDATE identity_codes SET used = 1 WHERE nonce = ?", code.substr(5, 32));
    auto made = identified(database, person, terminal, now);
    transaction.commit();
    return made;
}

LoginStarted startLogin(Database& database, const std::string& key, const std::string& terminal, const std::string& publicUrl, Time now) {
    Transaction transaction(database);
    endOldLogins(database, now);
    auto known = database.query("SELECT terminal, word, expiry FROM logins WHERE key = ?", key);
    if (known.next()) {
        if (known.text(0) != terminal || known.empty(1)) throw Refusal{409, "key_reused", "this key belongs to another login, or it is over"};
        return {publicUrl + "/login/" + known.text(1), int(known.number(2) - epochSeconds(now))};
    }
    auto word = randomHex(16);
    database.run("INSERT INTO logins VALUES (?, ?, ?, ?, 0, ?, NULL, NULL, NULL)", key, terminal, sha256Hex(word), word, epochSeconds(now + loginLifetime));
    transaction.commit();
    return {publicUrl + "/login/" + word, int(std::chrono::seconds(loginLifetime).count())};
}

LoginStands loginStands(Database& database, const std::string& key, const std::string& terminal, Time now) {
    Transaction transaction(database);
    endOldLogins(database, now);
    auto row = database.query("SELECT state, name, id_type, id_number FROM logins WHERE key = ? AND terminal = ?", key, terminal);
    if (!row.next()) throw Refusal{404, "login_unknown", "this terminal has no such login"};
    LoginStands stands{State(row.number(0))};
    if (stands.state == State::confirmed && row.empty(1)) stands.state = State::over;   // handed out once
    if (stands.state == State::confirmed) {
        stands.identified = identified(database, personFrom(row, 1), terminal, now);
        database.run("UPDATE logins SET name = NULL, id_type = NULL, id_number = NULL WHERE key = ?", key);
    }
    transaction.commit();
    return stands;
}

void dropLogin(Database& database, const std::string& key, const std::string& terminal) {
    database.run("UPDATE logins SET state = 4, word = NULL, name = NULL, id_type = NULL, id_number = NULL WHERE key = ? AND terminal = ?", key, terminal);
}

std::optional<LoginPage> openLogin(Database& database, const std::string& word, Time now) {
    endOldLogins(database, now);
    database.run("UPDATE logins SET state = 1 WHERE word_hash = ? AND state = 0", sha256Hex(word));
    auto row = database.query("SELECT terminal, state FROM logins WHERE word_hash = ?", sha256Hex(word));
    return row.next() ? std::optional(LoginPage{row.text(0), State(row.number(1))}) : std::nullopt;
}

void confirmLogin(Database& database, const std::string& word, const Person& person, Time now) {
    endOldLogins(database, now);
    database.run("UPDATE logins SET state = 2, word = NULL, name = ?, id_type = ?, id_number = ? WHERE word_hash = ? AND state < 2", person.name, person.idType,
                 person.idNumber, sha256Hex(word));
}

void declineLogin(Database& database, const std::string& word, Time now) {
    endOldLogins(database, now);
    database.run("UPDATE logins SET state = 3, word = NULL WHERE word_hash = ? AND state < 2", sha256Hex(word));
}

}  // namespace platform
