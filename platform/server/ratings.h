#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/server/calendar.h"
#include "platform/server/database.h"
#include "platform/topics/complaints.h"
#include "platform/topics/ratings.h"

// 好差评 as the platform keeps it: one rating a service, of which a record stands first.
namespace platform {

extern const char* const ratingTables;

struct KeptRating { std::string number; bool isNew = true; };
// Throws Refusal: rating_invalid (a bad rating without a reason, details of another level, rated before it was served),
// service_unknown, rating_repeated (评价数据不可重复), key_reused.
KeptRating takeRating(Database&, const Rating&, const std::string& json, const std::string& terminal, Time now);

struct ListedRating { std::string number, projectNo, words, details, reply, mobile; int serviceNumber = 0, satisfaction = 0; Time time{}; };
std::vector<ListedRating> everyRating(Database&);
const char* levelWords(int satisfaction);            // of the national coding, 5 the best
int standardLevel(int satisfaction);                 // GB/T 39046 A.8, 1 the best

// The answer to a rating; whoever looks at the progress of its case reads it there. Throws std::runtime_error: no such rating.
void replyToRating(Database&, const std::string& number, const std::string& words, Time now);
// How it stands with a rating, by the digits of its number or by its stored number, as with what 12345 is told.
std::optional<ComplaintFound> findRated(Database&, const std::string& number, const Calendar&);

}  // namespace platform
