#pragma once

#include <optional>

#include "platform/messages/messages.h"
#include "platform/server/database.h"

// Sessions of residents: 256 random bits, bound to the terminal, 30 minutes. The database keeps only their SHA-256.
namespace platform {

SessionReply openSession(Database&, const Person&, const std::string& terminal, Time now);
std::optional<Person> sessionPerson(Database&, const std::string& token, const std::string& terminal, Time now);
void closeSession(Database&, const std::string& token, const std::string& terminal);

bool samePerson(const Person&, const Person&);       // by kind and number of their document, and name

std::string sha256Hex(std::string_view);

}  // namespace platform
