#include "kiosk/rating_report.h"

#include <map>

namespace kiosk {
namespace {

// Which service of a case it was: it is applied for once, asked about and collected, and each may be rated once.
int serviceNumber(const std::string& way) {
    static const std::map<std::string, int> numbers{{"apply", 1}, {"ask", 2}, {"collect", 3}, {"pay", 4}};
    auto found = numbers.find(way);
    return found == numbers.end() ? 1 : found->second;
}

std::string joined(const std::vector<std::string>& codes, const std::string& between) {
    std::string all;
    for (auto& code : codes) all += (all.empty() ? "" : between) + code;
    return all;
}

}  // namespace

std::string caseOf(const Draft& draft) {
    if (draft.chosen) return draft.chosen->caseNumber;
    return draft.accepted ? draft.accepted->caseNumber : draft.storedNumber;
}

platform::Rating ratingOf(const std::string& key, const Opinion& opinion, const RatingTable& table, const Draft& draft, const Config& config) {
    const auto number = caseOf(draft);
    platform::Rating rating;
    rating.key = key;
    rating.projectNo = number.empty() ? key : number;
    rating.serviceNumber = number.empty() ? 1 : serviceNumber(draft.item.way);
    rating.channel = table.channel("national", "hall_terminal");
    rating.satisfaction = table.written("national", opinion.level);
    rating.details = joined(opinion.tags, table.join("national"));
    rating.words = opinion.words;
    rating.mobile = opinion.phone;
    rating.assessTime = opinion.assessed;
    rating.service = platform::ServiceRecord{draft.item.id, draft.item.taskCode, draft.item.title.zh, config.areaCode, opinion.served};
    return rating;
}

bool ratedBefore(const platform::Refused& refused) { return refused.code == "rating_repeated"; }

}  // namespace kiosk
