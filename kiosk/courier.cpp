#include "kiosk/courier.h"

#include <algorithm>

#include "kiosk/rating_report.h"

namespace kiosk {

Courier::Courier(Journal& journal, platform::CentralPlatform& platform, RetryPauses pauses)
    : journal_(journal), platform_(platform), pauses_(pauses) {}

void Courier::send(const std::string& key) {
    auto json = journal_.submission(key);
    if (!json) return;
    underway_.insert(key);
    if (auto kind = journal_.kindOf(key); kind == "cases") platform_.ask(key, platform::SubmitCase{std::move(*json)});
    else platform_.ask(key, platform::Deliver{kind, std::move(*json)});
}

void Courier::sendDue(Instant now, std::optional<Instant> linkBack) {
    if (!underway_.empty()) return;
    auto action = nextAction(journal_.waiting(), now, linkBack, pauses_);
    if (auto* due = std::get_if<Send>(&action)) send(due->key);
}

void Courier::acknowledged(const std::string& key, const std::string& number, Instant now, Paper paper) {
    underway_.erase(key);
    journal_.acknowledged(key, number, now, paper);
}

void Courier::postponed(const std::string& key, Instant now, Paper paper) {
    underway_.erase(key);
    auto rows = journal_.waiting();
    auto row = std::find_if(rows.begin(), rows.end(), [&](auto& waiting) { return waiting.key == key; });
    if (row == rows.end()) return;                   // acknowledged meanwhile
    journal_.postponed(key, retryAt(now, row->attempts + 1, pauses_), now, paper);
}

void Courier::refused(const std::string& key) {
    underway_.erase(key);
    logIncident(Incident::submissionRefused, key);
    journal_.refused(key);
}

void Courier::on(const platform::Reply& reply, Instant now, Paper paper) {
    if (!underway(reply.key)) return;
    if (auto* accepted = std::get_if<platform::Accepted>(&reply.what)) return acknowledged(reply.key, accepted->caseNumber, now, paper);
    if (auto* delivered = std::get_if<platform::Delivered>(&reply.what)) return acknowledged(reply.key, delivered->number, now, paper);
    auto* no = std::get_if<platform::Refused>(&reply.what);
    if (!no) return postponed(reply.key, now, paper);
    if (ratedBefore(*no)) return acknowledged(reply.key, {}, now, paper);   // what was to be told is known there
    refused(reply.key);
}

}  // namespace kiosk
