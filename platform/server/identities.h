#pragma once

#include "platform/client.h"
#include "platform/server/database.h"

// Identity without a card. The electronic identity is a code on the phone, signed here and good once; the login is a code on
// the terminal's screen, good once and for that terminal alone.
namespace platform {

extern const char* const identityTables;

// The people who have an electronic identity; the demo's, invented.
std::vector<Person> knownPeople(Database&);
std::optional<Person> knownPerson(Database&, const std::string& name);
std::string identityCode(Database&, const Person&, Time now);                      // what the phone shows: JJE1:nonce:expiry:signature
// Throws Refusal identity_code_wrong, identity_code_old, identity_code_used.
Identified takeIdentityCode(Database&, const std::string& code, const std::string& terminal, Time now);

LoginStarted startLogin(Database&, const std::string& key, const std::string& terminal, const std::string& publicUrl, Time now);   // throws Refusal key_reused
LoginStands loginStands(Database&, const std::string& key, const std::string& terminal, Time now);   // throws Refusal login_unknown
void dropLogin(Database&, const std::string& key, const std::string& terminal);

// What the phone does with it, by the word in its address.
struct LoginPage { std::string terminal; LoginStands::State state = LoginStands::State::waiting; };
std::optional<LoginPage> openLogin(Database&, const std::string& word, Time now);  // none: there is none
void confirmLogin(Database&, const std::string& word, const Person&, Time now);    // nothing when it is over
void declineLogin(Database&, const std::string& word, Time now);

}  // namespace platform
