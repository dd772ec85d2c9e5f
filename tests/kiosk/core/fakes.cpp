#include "tests/kiosk/core/fakes.h"

#include <fmt/format.h>
#include <utility>

namespace core {

using drivers::DeviceEvent;
using drivers::Fault;
using drivers::Role;

namespace {

std::string wordsOf(const drivers::Receipt& receipt) {
    std::string all;
    for (auto& line : receipt.lines) {
        if (auto* text = std::get_if<drivers::Receipt::Text>(&line)) all += text->text;
        if (auto* row = std::get_if<drivers::Receipt::Row>(&line)) all += row->label + " " + row->value;
        if (auto* qr = std::get_if<drivers::Receipt::Qr>(&line)) all += "QR " + qr->data;
        all += "\n";
    }
    return all;
}

const std::string demoCase = "12000000DEM000001E500051100100020261123";

}  // namespace

void FakeReceipts::print(std::string job, drivers::Receipt receipt) {
    if (!plugged) return post({Role::receiptPrinter, drivers::PrintFailed{job, {Fault::Kind::disconnected, {}, {}}, 0}});
    if (!paper) return post({Role::receiptPrinter, drivers::PrintFailed{job, {Fault::Kind::paperOut, {}, {}}, 0}});
    papers.push_back(wordsOf(receipt));
    post({Role::receiptPrinter, drivers::Printed{job, 1}});
    if (mouth) post({Role::receiptPrinter, drivers::PaperPresented{waits_ = job}});
}

void FakeReceipts::retract() {
    ++retracts;
    if (mouth && !waits_.empty()) post({Role::receiptPrinter, drivers::PaperRetracted{std::exchange(waits_, {})}});
}

void FakeDocuments::print(drivers::DocumentJob job) {
    int id = static_cast<int>(jobs.size()) + 1;
    jobs[id] = job.job;
    post({Role::documentPrinter, drivers::JobTaken{job.job, id}});
    if (!paper) {
        waiting.insert(job.job);
        return post({Role::documentPrinter, drivers::PrintPaused{job.job, {Fault::Kind::paperOut, {}, {}}, 0}});
    }
    papers.emplace_back(job.pdf.begin(), job.pdf.end());
    last_ = job.job;
    if (!slow) finish();
}

void FakeDocuments::finish() {
    finished.insert(last_);
    post({Role::documentPrinter, drivers::SheetsPrinted{last_, 1}});
    post({Role::documentPrinter, drivers::Printed{last_, 1}});
}

void FakeDocuments::cancel(std::string job) {
    if (waiting.erase(job)) post({Role::documentPrinter, drivers::PrintFailed{job, {Fault::Kind::stopped, {}, {}}, 0}});
}

void FakeDocuments::ask(std::string job, int printerJobId) {
    using End = drivers::JobRemembered::End;
    bool known = jobs.contains(printerJobId);
    auto end = !known ? End::unknown : finished.contains(job) ? End::printed : waiting.contains(job) ? End::pending : End::failed;
    post({Role::documentPrinter, drivers::JobRemembered{job, end, end == End::printed ? 1 : 0}});
}

void FakePlatform::answer(const std::string& key, platform::Said what) {
    if (forgotten_.erase(key)) return;
    if (!online) what = platform::Unreachable{platform::Unreachable::Why::offline, ""};
    else if (fail) what = *fail;
    post_({key, std::move(what)});
}

void FakePlatform::submit(std::string key, std::string submissionJson) {
    if (!online || fail) return answer(key, platform::Unreachable{platform::Unreachable::Why::offline, ""});
    if (refuse) return answer(key, *std::exchange(refuse, std::nullopt));
    if (!kept.contains(key)) {
        auto& fresh = kept[key];
        fresh.json = submissionJson;
        fresh.shown.caseNumber = demoCase + fmt::format("{:04}", ++serial_);
        fresh.shown.storedNumber = key;
        fresh.shown.itemId = "unemployment_registration";
        fresh.shown.taskName = "失业登记";
        fresh.shown.statusText = "办理中";
        last_ = key;
    }
    if (forgetsToAnswer) return;
    auto& shown = kept[key].shown;
    answer(key, platform::Accepted{shown.caseNumber, shown.applyTime, shown.dueTime, "今天 10:12 前", {"凭身份证打印结果。"}});
}

void FakePlatform::approve(const std::string& key) {
    auto& shown = kept.at(key).shown;
    shown.status = platform::CaseStatus::finished;
    shown.decision = platform::Decision::approved;
    shown.statusText = "已办结";
    shown.resultReady = true;
}

void FakePlatform::giveBack(const std::string& key, const std::string& reason) {
    auto& shown = kept.at(key).shown;
    shown.status = platform::CaseStatus::finished;
    shown.decision = platform::Decision::returned;
    shown.statusText = "已退回";
    shown.returnReason = reason;
}

void FakePlatform::fetchCatalogue(std::string key, std::string) {
    ++catalogueAsked;
    catalogueKey_ = key;
    if (!catalogueOnTheWay) answer(key, platform::CatalogueUnchanged{});
}

void FakePlatform::forget(std::string key) {
    if (key == catalogueKey_) ++catalogueGivenUp;
    forgotten_.insert(key);
}

void FakePlatform::openSession(std::string key, platform::Person) {
    if (refuseSession) return answer(key, *std::exchange(refuseSession, std::nullopt));
    if (online && !fail) ++sessionsOpen;
    answer(key, platform::SessionOpened{"token"});
}

void FakePlatform::closeSession(std::string) { --sessionsOpen; }

bool FakePlatform::ranOut(const std::string& key) {
    if (sessionsRunOut == 0) return false;
    --sessionsRunOut, --sessionsOpen;
    answer(key, platform::Refused{"session_unknown", "no such session on this terminal"});
    return true;
}

void FakePlatform::cases(std::string key, std::string) {
    if (ranOut(key)) return;
    platform::CaseList list;
    for (auto& [stored, one] : kept) list.cases.push_back(one.shown);
    answer(key, list);
}

void FakePlatform::findCase(std::string key, std::string number) {
    for (auto& [stored, one] : kept)
        if (stored == number || one.shown.caseNumber == number) return answer(key, platform::CaseFound{one.shown});
    answer(key, platform::Refused{"case_unknown", ""});
}

void FakePlatform::requestPrint(std::string key, std::string, std::string caseNumber) {
    if (ranOut(key)) return;
    for (auto& [stored, one] : kept) {
        if (one.shown.caseNumber != caseNumber) continue;
        bool reprint = one.shown.originalPrints > 0;
        for (auto& [grant, of] : prints_) reprint = reprint || (of == stored && grant != key);
        if (online && !fail) prints_[key] = stored;
        std::string pdf = std::string("失业登记证明 准予办理") + (reprint ? " 补打" : "");
        return answer(key, platform::PrintGranted{reprint, one.shown.reprints + (reprint ? 1 : 0), "失业登记证明", "演示电子印章", {}, {pdf.begin(), pdf.end()}, std::vector<platform::PageImage>(pages, {1, 1, {0xFFFFFFFF}})});
    }
    answer(key, platform::Refused{"case_unknown", ""});
}

void FakePlatform::heartbeat(std::string key, platform::Heartbeat beat) {
    lastBeat = std::move(beat);
    held_.push_back(std::move(key));
    if (!holdsBeats) answerBeats();
}

void FakePlatform::answerBeats() {
    for (auto& key : std::exchange(held_, {})) answer(key, platform::HeartbeatTaken{clock, announced});
}

void FakePlatform::reportPrint(std::string key, std::string outcome, int) {
    auto grant = prints_.find(key);
    if (!online || fail) return answer(key, platform::Unreachable{platform::Unreachable::Why::offline, ""});
    if (grant != prints_.end()) {
        auto& shown = kept.at(grant->second).shown;
        if (outcome == "printed") ++(shown.originalPrints == 0 ? shown.originalPrints : shown.reprints);
        prints_.erase(grant);
    }
    answer(key, platform::PrintReported{});
}

}  // namespace core
