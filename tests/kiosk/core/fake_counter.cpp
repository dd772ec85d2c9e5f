#include "tests/kiosk/core/fake_counter.h"

#include <utility>

#include "platform/messages/messages.h"

namespace core {

using State = platform::LoginStands::State;

platform::Person personCalled(const std::string& name) {
    platform::Person person;
    person.name = name;
    person.idNumber = name == "李秀英" ? "000000194912310027" : "000000198604121011";
    return person;
}

void FakeCounter::shelve(const std::string& caseNumber, const std::string& title, int door) {
    platform::Collection shown{caseNumber, title};
    shown.here = true;
    kept.push_back({shown, door, "12345678"});
}

void FakeCounter::post(const std::string& caseNumber, const std::string& title) {
    platform::Collection shown{caseNumber, title, platform::HandOver::post};
    shown.carrier = "邮政快递";
    shown.waybill = "EM123456789CN";
    kept.push_back({shown, 0, {}});
}

platform::Said FakeCounter::take(const std::string&, const platform::AskCollections& question) {
    platform::CollectionList list;
    for (auto& one : kept)
        if (question.pickupCode.empty() || one.code == question.pickupCode) list.collections.push_back(one.shown);
    if (!question.pickupCode.empty() && list.collections.empty()) return platform::Refused{"pickup_code_wrong", ""};
    return list;
}

platform::Said FakeCounter::take(const std::string& key, const platform::RequestOpening& question) {
    if (refuseOpening) return *std::exchange(refuseOpening, std::nullopt);
    for (auto& one : kept)
        if (one.shown.caseNumber == question.caseNumber) return platform::OpeningGranted{openings[key] = one.door};
    return platform::Refused{"case_unknown", ""};
}

void FakeCounter::deliver(const std::string& json) {
    auto report = platform::fromJson<platform::DoorReport>(json);
    for (auto& known : reports)
        if (known.opening == report.opening) return;
    reports.push_back(report);
    bool open = report.outcome == "opened" || report.outcome == "alreadyOpen" || report.outcome == "foundOpen";
    for (auto& one : kept)
        if (open && one.door == report.door) one.shown.state = platform::CollectionState::delivered;
}

platform::Said FakeCounter::take(const std::string&, const platform::OpenSessionByCode& question) {
    auto found = codes.find(question.code);
    if (found == codes.end()) return platform::Refused{"identity_code_used", ""};
    if (deceased.contains(found->second.name)) return refusedAsDeceased;
    return platform::Identified{"token", codes.extract(found).mapped()};
}

platform::Said FakeCounter::take(const std::string& key, const platform::StartLogin&) {
    logins[key] = {};
    return platform::LoginStarted{"https://login.example/" + key, 180};
}

platform::Said FakeCounter::take(const std::string&, const platform::AskLogin& question) {
    auto& login = logins[question.key];
    auto said = login;
    if (login.identified && deceased.contains(login.identified->person.name)) return refusedAsDeceased;
    if (login.identified) login = {State::over};     // handed out once
    return said;
}

void FakeCounter::phoneConfirms(const std::string& name) {
    logins.rbegin()->second = {State::confirmed, platform::Identified{"token", personCalled(name)}};
}

}  // namespace core
