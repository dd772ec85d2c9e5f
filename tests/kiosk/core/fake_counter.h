#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "platform/client.h"

namespace core {

// Lockers, the post, and who somebody is by their phone, as the real platform has them (tests/platform/collections_test.cpp,
// identities_test.cpp), in memory.
class FakeCounter {
public:
    struct Kept { platform::Collection shown; int door = 0; std::string code; };
    std::vector<Kept> kept;
    std::map<std::string, int> openings;             // by key
    std::vector<platform::DoorReport> reports;       // what the outbox brought
    std::optional<platform::Refused> refuseOpening;  // the next one
    std::map<std::string, platform::LoginStands> logins;   // by key
    std::map<std::string, platform::Person> codes;   // electronic identities that have not been used

    std::set<std::string> deceased;                  // names of whom the register knows to be dead

    void shelve(const std::string& caseNumber, const std::string& title, int door);   // its code is 12345678
    void post(const std::string& caseNumber, const std::string& title);
    void phoneOpens() { logins.rbegin()->second.state = platform::LoginStands::State::opened; }
    void phoneConfirms(const std::string& name);
    void phoneDeclines() { logins.rbegin()->second.state = platform::LoginStands::State::declined; }

    platform::Said take(const std::string& key, const platform::AskCollections&);
    platform::Said take(const std::string& key, const platform::RequestOpening&);
    platform::Said take(const std::string& key, const platform::OpenSessionByCode&);
    platform::Said take(const std::string& key, const platform::StartLogin&);
    platform::Said take(const std::string& key, const platform::AskLogin&);
    void drop(const std::string& key) { if (logins.contains(key)) logins[key] = {platform::LoginStands::State::over}; }
    void deliver(const std::string& json);           // a report of a door, once
};

inline const platform::Refused refusedAsDeceased{"holder_deceased", "in the register"};
platform::Person personCalled(const std::string& name);

}  // namespace core
