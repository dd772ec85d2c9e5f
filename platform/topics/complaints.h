#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/topics/persons.h"

// 12345: questions, complaints and suggestions (办事互动, GB/T 39046 table 10). Delivered as "complaints"; nobody has to say who
// they are.
namespace platform {

// What a terminal says of itself when the complaint is about it.
struct SelfReport { std::string version, state; std::map<std::string, std::string> devices; std::vector<std::string> incidents; };

struct Complaint {
    std::string key;                                 // stored number
    std::string kind;                                // consult | complain | suggest
    std::string department;                          // code of the item's list; "unknown": they do not know
    std::string departmentName, words;
    bool callBack = false;                           // 办事回访: they agreed to it
    std::string mobile;                              // of those; else empty
    Time time;
    std::string areaCode;
    std::optional<SelfReport> report;
    std::string caseNumber{};                        // that it is about, or the last digits of it; empty: none
};
std::string toJson(const Complaint&);                // what the outbox keeps (encrypted) and what is sent, byte for byte

struct FindComplaint { std::string number; };        // ComplaintFound: by its number or stored number; by whoever holds that
struct ComplaintFound { std::string number, kind, status, statusText, office, reply; Time time{}, dueTime{}; };   // status: received | dispatched | replied. Nothing of what was said

}  // namespace platform
