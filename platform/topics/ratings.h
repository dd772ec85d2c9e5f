#pragma once

#include <optional>
#include <string>

#include "platform/topics/persons.h"

// 好差评: what a resident says of a service. Delivered as "ratings"; codes are those of the national interface.
namespace platform {

// 办件服务: what is rated. The platform must know of it before the rating, so it goes along.
struct ServiceRecord { std::string itemId, taskCode, taskName, areaCode; Time serviceTime; };

struct Rating {
    std::string key;                                 // stored number of the rating itself
    std::string projectNo;                           // 办件编号 or stored number of the case; without one, the key
    int serviceNumber = 1;                           // 1, 2, 3… within the case
    std::string channel;                             // pf
    int satisfaction = 0;                            // 5 is the best
    std::string details;                             // codes, joined with ","
    std::string words;
    Time assessTime;
    std::string mobile;                              // who gave it wants to be called back; else empty
    std::optional<ServiceRecord> service;
};
std::string toJson(const Rating&);                   // what the outbox keeps (encrypted) and what is sent, byte for byte

}  // namespace platform
