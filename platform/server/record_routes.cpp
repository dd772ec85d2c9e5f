#include <charconv>

#include "platform/messages/messages.h"
#include "platform/server/catalogue.h"
#include "platform/server/records.h"
#include "platform/server/routes.h"

namespace platform {

namespace {

Item recordItem(Premises& premises, const std::string& id) {
    auto item = offeredItem(premises.database, id);
    if (!item || item->recordKind.empty()) throw Refusal{404, "item_unknown", "no such service item has a record"};
    return *item;
}

int yearIn(const std::string& word) {
    int year = 0;
    auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), year);
    if (error != std::errc{} || end != word.data() + word.size()) throw Refusal{400, "bad_request", "a year is a number"};
    return year;
}

ServiceReply givenRecord(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto person = personOf(premises, request, now);
    return {200, toJson(findRecord(premises, recordItem(premises, words[0]), person, yearIn(words[1]), now))};
}

ServiceReply grantedRecordPrint(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    return {200, toJson(grantRecordPrint(premises, recordItem(premises, words[0]), person, yearIn(words[1]), key, request.terminal, now))};
}

ServiceReply grantedRest(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    return {200, toJson(grantRest(premises, words[0], required(request, "idempotency-key"), request.terminal, now))};
}

}  // namespace

std::vector<Route> recordRoutes() {
    return {
        {"GET", "/v1/records/*/*", givenRecord},
        {"POST", "/v1/records/*/*/prints", grantedRecordPrint},
        {"POST", "/v1/resumptions/*", grantedRest},
    };
}

}  // namespace platform
