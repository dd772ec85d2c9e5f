#pragma once

#include <string>

#include "kiosk/service_item.h"

// Region and place decide what can be done with an item here.
namespace kiosk {

// 可办结, 可申办, 仅查询, 看指南, not offered.
enum class Offered { finished, accepted, asked, guided, no };

// Level (A.2) of a place by its code of 12 digits: 3 市, 4 县, 5 镇, 6 村; 0: no place at all.
int levelOf(const std::string& placeCode);
// `place`: 12 digits, where the terminal stands.
Offered offeredAt(const ServiceItem&, const std::string& place);
std::string offeredWords(Offered);                   // as tile and guide say it; empty: nothing to say

}  // namespace kiosk
