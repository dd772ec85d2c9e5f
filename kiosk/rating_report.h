#pragma once

#include <vector>

#include "kiosk/config.h"
#include "kiosk/draft.h"
#include "kiosk/rating_table.h"
#include "platform/topics/ratings.h"

namespace kiosk {

// What a resident said of the service, as the screens know it.
struct Opinion {
    std::string level;
    std::vector<std::string> tags;
    std::string words, phone;                        // phone: to be called back, by their consent
    std::chrono::sys_seconds served, assessed;
};

// The case that was served, by the number that is known of it; empty: none.
std::string caseOf(const Draft&);
// As the national interface writes it: codings by the table, the service beside it.
platform::Rating ratingOf(const std::string& key, const Opinion&, const RatingTable&, const Draft&, const Config&);
// 评价数据不可重复: it is known there, which is all that was wanted.
bool ratedBefore(const platform::Refused&);

}  // namespace kiosk
