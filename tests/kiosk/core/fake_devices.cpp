#include <utility>

#include "tests/kiosk/core/fakes.h"

namespace core {

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
    if (!plugged) return post({Role::documentPrinter, drivers::PrintFailed{job.job, {Fault::Kind::disconnected, {}, {}}, 0}});
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

void HallLocker::open(std::string job, int door) {
    if (silent) return;
    if (!plugged) return post({Role::locker, drivers::DoorFailed{job, door, {Fault::Kind::disconnected, {}, {}}}});
    if (stuck) return post({Role::locker, drivers::DoorFailed{job, door, {Fault::Kind::doorStuck, {}, {}}}});
    opened.push_back(door);
    post({Role::locker, drivers::DoorChanged{door, drivers::DoorState::open, false}});
    post({Role::locker, drivers::DoorOpened{job, door}});
}

void HallLocker::shut(int door) {
    if (!plugged) return void(shut_.insert(door));
    post({Role::locker, drivers::DoorChanged{door, drivers::DoorState::closed, false}});
}

void HallLocker::plug(bool in) {
    plugged = in;
    for (int door : in ? std::exchange(shut_, {}) : std::set<int>{}) shut(door);
}

void HallCamera::take(std::string page) {
    if (!plugged) return post({Role::camera, drivers::PageFailed{page, {Fault::Kind::disconnected, {}, {}}}});
    post({Role::camera, drivers::PageTaken{page, std::vector<std::uint8_t>(1000, 7), {}, drivers::PageAdvice::none}});
}

}  // namespace core
