#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/topics/persons.h"

// Results that are handed over: in a locker of a terminal, by post, at a window. What is printed stands in prints.h.
namespace platform {

enum class HandOver { locker, post, window };
enum class CollectionState { ready, delivered, returned };   // returned: kept its time in the locker, taken out and posted

struct Collection {
    std::string caseNumber, title;
    HandOver way = HandOver::locker;
    CollectionState state = CollectionState::ready;
    bool here = false;                               // in the locker of the terminal that asks
    std::string place = {};                          // else where
    std::optional<Time> until = {};                  // the last day in the locker
    std::string carrier = {}, waybill = {};          // 物流单号
    std::optional<Time> handedOver = {};             // when it was delivered
};

// All of the person of the session, or the one of a pickup code (who has the code may collect it).
struct AskCollections { std::string token, pickupCode; };          // CollectionList
struct CollectionList { std::vector<Collection> collections; };
// The right to open one door once; the same key gets the same door. What came of it goes up as a delivery (DoorReport).
struct RequestOpening { std::string token, pickupCode, caseNumber; };   // OpeningGranted
struct OpeningGranted { int door = 0; };

// What the outbox brings to /v1/deliveries.
struct DoorReport {
    std::string opening;                             // key of the grant
    std::string outcome;                             // opened alreadyOpen failed foundOpen foundShut unknown
    int door = 0;
    Time time{};
};
std::string toJson(const DoorReport&);

}  // namespace platform
