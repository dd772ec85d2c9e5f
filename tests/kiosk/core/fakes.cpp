#include "tests/kiosk/core/fakes.h"

#include <fmt/format.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "kiosk/wording.h"
#include "platform/wire_time.h"

namespace core {

namespace {

std::string digitsOf(std::string number) {
    std::erase(number, '-');
    return number;
}

const std::string firstReviewed = "id_card_renewal";    // whose window looks first
const std::string demoCase = "12000000DEM000001E500051100100020261123";

}  // namespace

void FakePlatform::answer(const std::string& key, platform::Said what) {
    if (forgotten_.erase(key)) return;
    if (!online) what = platform::Unreachable{platform::Unreachable::Why::offline, ""};
    else if (fail) what = *fail;
    post_({key, std::move(what)});
}

void FakePlatform::ask(std::string key, platform::Question question) {
    forgotten_.erase(key);                           // a new question with it is wanted
    std::visit([&](const auto& one) { take(key, one); }, question);
}

void FakePlatform::openMembers(Kept& package) {
    const auto json = nlohmann::json::parse(package.json);
    for (auto& id : json.value("members", std::vector<std::string>{}))
        package.shown.members.push_back({id, demoCase + fmt::format("{:04}", ++serial_), id, "民政局", platform::Decision::none, "办理中", {}, {}, false});
}

void FakePlatform::byPost(Kept& one) {
    for (auto& material : nlohmann::json::parse(one.json).value("materials", nlohmann::json::array()))
        if (material["way"] == "post") one.shown.papersIn = platform::PapersIn{"XA473124829CN", "弼时镇便民服务中心"};
}

void FakePlatform::receivePapers() {
    auto& shown = kept.at(last_).shown;
    shown.papersIn.value().received = shown.applyTime;
}

// Who was asked may choose anew, as long as nothing has come of it.
void FakePlatform::chosenWay(Kept& one) {
    one.shown.resultWay = nlohmann::json::parse(one.json).value("resultWay", "");
    if (one.shown.resultWay.empty()) return;
    one.shown.otherWays = {"print", "window", "post"};
    std::erase(one.shown.otherWays, one.shown.resultWay);
}

// What an agent handed in is shown to them so, and what they put off is wanted.
void FakePlatform::byAgent(Kept& one) {
    const auto json = nlohmann::json::parse(one.json);
    if (!json.contains("agent")) return;
    one.shown.otherWays.clear();
    one.shown.principal = kiosk::maskName(json["applicantName"].get<std::string>());
    for (auto& material : json.value("materials", nlohmann::json::array()))
        if (material["way"] == "later") one.shown.wanted.push_back({material["materialId"], "残疾人证", {"certificate", "phone"}, "disability"});
    if (!one.shown.wanted.empty()) one.shown.statusText = "要补材料";
}

void FakePlatform::decide(const std::string& member, platform::Decision decision) {
    for (auto& one : kept.at(last_).shown.members) {
        if (one.id != member) continue;
        one.decision = decision;
        one.resultReady = decision == platform::Decision::approved;
        one.statusText = one.resultReady ? "办好了" : "已退回";
        if (!one.resultReady) one.returnReason = "这一件的材料看不清";
    }
}

void FakePlatform::take(const std::string& key, const platform::SubmitCase& question) {
    if (!online || fail) return answer(key, platform::Unreachable{platform::Unreachable::Why::offline, ""});
    if (refuse) return answer(key, *std::exchange(refuse, std::nullopt));
    if (!kept.contains(key)) {
        auto& fresh = kept[key];
        fresh.json = question.submissionJson;
        fresh.shown.caseNumber = demoCase + fmt::format("{:04}", ++serial_);
        fresh.shown.storedNumber = key;
        fresh.shown.itemId = "unemployment_registration";
        fresh.shown.taskName = "失业登记";
        fresh.shown.statusText = "办理中";
        last_ = key;
        fresh.shown.awaitsAcceptance = nlohmann::json::parse(fresh.json)["itemId"] == firstReviewed;
        if (fresh.shown.awaitsAcceptance) fresh.shown.taskName = "身份证换补", fresh.shown.statusText = "已提交，待受理";
        openMembers(fresh);
        chosenWay(fresh);
        byPost(fresh);
        byAgent(fresh);
    }
    if (forgetsToAnswer) return;
    auto& shown = kept[key].shown;
    platform::Accepted accepted{shown.caseNumber, shown.applyTime, shown.dueTime, "今天 10:12 前", {"凭身份证打印结果。"}};
    accepted.papersIn = shown.papersIn;
    accepted.awaitsAcceptance = shown.awaitsAcceptance;
    if (accepted.awaitsAcceptance) accepted.dueText = "窗口受理后起算";
    for (auto& member : shown.members) accepted.members.push_back({member.caseNumber, member.title});
    accepted.bill = withBill(kept[key]).bill;
    answer(key, accepted);
}

const platform::Case& FakePlatform::withBill(Kept& one) {
    if (auto* bill = till.billFor(one.shown.caseNumber, one.json)) one.shown.bill = *bill;
    return one.shown;
}

void FakePlatform::accept(const std::string& key) {
    auto& shown = kept.at(key).shown;
    shown.status = platform::CaseStatus::inProgress;
    shown.statusText = "窗口已受理，正在办理";
    shown.awaitsAcceptance = false;
    shown.acceptance = platform::AcceptanceNotice{"SL20261123000001", "演示窗口", {}};
}

void FakePlatform::approve(const std::string& key) {
    auto& shown = kept.at(key).shown;
    shown.status = platform::CaseStatus::finished;
    shown.decision = platform::Decision::approved;
    shown.statusText = "已办结";
    shown.resultReady = true;
    shown.otherWays.clear();
}

void FakePlatform::handOver(const std::string& way) {
    auto& shown = kept.at(last_).shown;
    shown.statusText = "已送达";
    shown.handedOver = platform::HandedOver{way, shown.applyTime};
    for (auto& one : frontDesk.kept) {
        if (one.shown.caseNumber != shown.caseNumber || way != "post") continue;
        one.shown.state = platform::CollectionState::delivered;
        one.shown.handedOver = shown.applyTime;
        shown.handedOver->carrier = one.shown.carrier;
        shown.handedOver->waybill = one.shown.waybill;
    }
}

void FakePlatform::giveBack(const std::string& key, const std::string& reason) {
    auto& shown = kept.at(key).shown;
    shown.status = platform::CaseStatus::finished;
    shown.decision = platform::Decision::returned;
    shown.statusText = "已退回";
    shown.returnReason = reason;
}

void FakePlatform::answerComplaint(const std::string& words) {
    auto& one = lastComplaint();
    one.status = "replied", one.statusText = "已答复", one.reply = words;
}

void FakePlatform::take(const std::string& key, const platform::FindComplaint& question) {
    for (auto& [stored, one] : complaints)
        if (stored == question.number || digitsOf(stored) == question.number || one.number == question.number) return answer(key, one);
    answer(key, platform::Refused{"complaint_unknown", ""});
}

void FakePlatform::reply(const std::string& words) {
    if (!kept.empty()) kept.rbegin()->second.shown.events.push_back({{}, "对评价的答复：" + words});
    for (auto& [key, one] : delivered)
        if (one.kind == "ratings" && kept.empty()) complaints[key] = {"", "rating", "replied", "已答复", {}, words, {}, {}};
}

void FakePlatform::take(const std::string& key, const platform::FetchCatalogue&) {
    ++catalogueAsked;
    catalogueKey_ = key;
    if (!catalogueOnTheWay) answer(key, platform::CatalogueUnchanged{});
}

void FakePlatform::forget(std::string key) {
    if (key == catalogueKey_) ++catalogueGivenUp;
    forgotten_.insert(key);
}

void FakePlatform::take(const std::string& key, const platform::OpenSession& question) {
    visitor_ = question.person.name;
    if (frontDesk.deceased.contains(visitor_)) return answer(key, refusedAsDeceased);
    if (refuseSession) return answer(key, *std::exchange(refuseSession, std::nullopt));
    if (online && !fail) ++sessionsOpen;
    answer(key, platform::SessionOpened{"token"});
}

void FakePlatform::take(const std::string&, const platform::CloseSession&) { --sessionsOpen; }

bool FakePlatform::ranOut(const std::string& key) {
    if (sessionsRunOut == 0) return false;
    --sessionsRunOut, --sessionsOpen;
    answer(key, platform::Refused{"session_unknown", "no such session on this terminal"});
    return true;
}

void FakePlatform::take(const std::string& key, const platform::ListCases& question) {
    if (ranOut(key)) return;
    platform::CaseList list;
    for (auto& [stored, one] : kept)
        if (question.year == 0 || platform::wireTime(one.shown.applyTime).starts_with(std::to_string(question.year))) list.cases.push_back(withBill(one));
    if (question.year == 0) list.years = caseYears;
    answer(key, list);
}

void FakePlatform::take(const std::string& key, const platform::ChangeWay& question) {
    if (ranOut(key)) return;
    if (refuseWay) return answer(key, *std::exchange(refuseWay, std::nullopt));
    for (auto& [stored, one] : kept) {
        if (one.shown.caseNumber != question.caseNumber) continue;
        if (online && !fail && wayChanges.emplace(key, question).second) {
            std::ranges::replace(one.shown.otherWays, question.way, one.shown.resultWay);
            one.shown.resultWay = question.way;
        }
        if (!std::exchange(forgetsToAnswer, false)) answer(key, platform::CaseFound{one.shown});
        return;
    }
    answer(key, platform::Refused{"case_unknown", ""});
}

void FakePlatform::take(const std::string& key, const platform::FindCase& question) {
    for (auto& [stored, one] : kept)
        if (stored == question.number || one.shown.caseNumber == question.number) return answer(key, platform::CaseFound{withBill(one)});
    answer(key, platform::Refused{"case_unknown", ""});
}

void FakePlatform::take(const std::string& key, const platform::RequestPrint& question) {
    if (ranOut(key)) return;
    for (auto& [stored, one] : kept) {
        if (one.shown.caseNumber != question.caseNumber) continue;
        bool reprint = one.shown.originalPrints > 0;
        for (auto& [grant, of] : prints_) reprint = reprint || (of == stored && grant != key);
        if (online && !fail) prints_[key] = stored;
        std::string pdf = std::string("失业登记证明 准予办理") + (reprint ? " 补打" : "");
        return answer(key, platform::PrintGranted{reprint, one.shown.reprints + (reprint ? 1 : 0), "失业登记证明", "演示电子印章", {}, {pdf.begin(), pdf.end()}, {}, std::vector<platform::PageImage>(pages, {1, 1, {0xFFFFFFFF}})});
    }
    answer(key, platform::Refused{"case_unknown", ""});
}

void FakePlatform::take(const std::string& key, const platform::Heartbeat& beat) {
    lastBeat = beat;
    held_.push_back(key);
    if (!holdsBeats) answerBeats();
}

void FakePlatform::answerBeats() {
    for (auto& key : std::exchange(held_, {})) answer(key, platform::HeartbeatTaken{clock, announced});
}

void FakePlatform::take(const std::string& key, const platform::ReplacePrint& question) {
    if (ranOut(key)) return;
    for (auto& [spoiled, by] : replaced)
        if (by == question.spoiled || (spoiled == question.spoiled && by != key)) return answer(key, platform::Refused{"replaced_already", ""});
    if (online && !fail) replaced[question.spoiled] = key;
    std::string pdf = "重打 前一份作废";
    answer(key, platform::PrintGranted{true, 0, "失业登记证明", "演示电子印章", {}, {pdf.begin(), pdf.end()}, {}, std::vector<platform::PageImage>(pages, {1, 1, {0xFFFFFFFF}})});
}

void FakePlatform::take(const std::string& key, const platform::ReportPrint& question) {
    auto grant = prints_.find(key);
    if (!online || fail) return answer(key, platform::Unreachable{platform::Unreachable::Why::offline, ""});
    if (grant != prints_.end()) {
        auto& shown = kept.at(grant->second).shown;
        if (question.outcome == "printed") ++(shown.originalPrints == 0 ? shown.originalPrints : shown.reprints);
        prints_.erase(grant);
    }
    answer(key, platform::PrintReported{});
}

void FakePlatform::take(const std::string& key, const platform::Deliver& question) {
    if (!online || fail) return answer(key, platform::Unreachable{platform::Unreachable::Why::offline, ""});
    if (refuseDelivery) return answer(key, *std::exchange(refuseDelivery, std::nullopt));
    if (question.kind == "deliveries") frontDesk.deliver(question.json);
    delivered.emplace(key, question);
    if (forgetsToAnswer) return;
    if (question.kind != "complaints") return answer(key, platform::Delivered{key});
    auto& one = complaints[key];
    if (one.number.empty()) one = {fmt::format("20261123{:04}7316", complaints.size()), "complain", "received", "已收到，等待转办", {}, {}, {}, {}};
    answer(key, platform::Delivered{one.number});
}

platform::RecordFound FakePlatform::recordOf(const std::string& itemId, int year) const {
    auto found = records.find(itemId + (year ? fmt::format(" {}", year) : ""));
    if (found != records.end()) return found->second;
    return {"演示记录", "演示单位", {}, {}, year, {{"姓名", visitor_, true}}, true, 1, 3};
}

void FakePlatform::take(const std::string& key, const platform::AskRecord& question) {
    if (ranOut(key)) return;
    if (noRecords) return answer(key, platform::Refused{"record_unknown", ""});
    answer(key, recordOf(question.itemId, question.year));
}

void FakePlatform::take(const std::string& key, const platform::RequestRecordPrint& question) {
    if (ranOut(key)) return;
    auto record = recordOf(question.itemId, question.year);
    if (record.printsLeft == 0) return answer(key, platform::Refused{"quota_used", ""});
    auto pdf = record.title;
    for (auto& row : record.rows) pdf += " " + row.value;
    platform::PrintGranted grant{false, 0, record.title, "演示电子印章", {}, {pdf.begin(), pdf.end()}, resumeCode, {}};
    grant.pages.assign(std::size_t(record.pages), {1, 1, {0xFFFFFFFF}});
    answer(key, grant);
}

void FakePlatform::take(const std::string& key, const platform::ResumePrint& question) {
    if (question.code != resumeCode || resumeCode.empty()) return answer(key, platform::Refused{"resume_unknown", ""});
    std::string pdf = "续打";
    answer(key, platform::PrintGranted{false, 0, "续打", "演示电子印章", {}, {pdf.begin(), pdf.end()}, {}, std::vector<platform::PageImage>(1, {1, 1, {0xFFFFFFFF}})});
}

namespace {

const platform::Bookable counter{"appointment", "预约取号、签到", "弼时镇便民服务中心", "综合窗口", {"身份证"}};
const platform::Bookable household{"birth_household_registration", "我要办理出生登记（上户口）", "汨罗市政务服务大厅", "公安窗口", {"出生医学证明"}};

platform::Bookable counterFor(const std::string& item) {
    auto what = item == household.itemId ? household : counter;
    what.itemId = item;
    return what;
}

platform::Time inShanghai(unsigned day, std::chrono::minutes at) { return std::chrono::sys_days{std::chrono::year{2026} / 11 / day} + at - std::chrono::hours{8}; }

}  // namespace

void FakePlatform::take(const std::string& key, const platform::ListBookables&) { answer(key, platform::BookableList{{counter, household}}); }

void FakePlatform::take(const std::string& key, const platform::FindSlots& question) {
    using namespace std::chrono_literals;
    answer(key, platform::SlotList{counterFor(question.itemId), {{inShanghai(23, 10h), 1}, {inShanghai(24, 9h + 30min), 3}, {inShanghai(24, 10h), 3}}});
}

void FakePlatform::book(const std::string& key, const std::string& item, platform::Time start, char row, platform::AppointmentState state) {
    const auto what = counterFor(item);
    if (!online || fail) return answer(key, platform::Unreachable{platform::Unreachable::Why::offline, ""});
    if (refuseBooking) return answer(key, *std::exchange(refuseBooking, std::nullopt));
    for (auto& [other, one] : appointments)
        if (other != key && one.what.itemId == what.itemId && one.state != platform::AppointmentState::cancelled) return answer(key, platform::Refused{"booked_already", one.ticket});
    auto& one = appointments[key];
    if (one.number.empty()) one = {fmt::format("20261123{:04}", appointments.size()), fmt::format("{}{:03}", row, appointments.size()), what, start, state, 0};
    answer(key, one);
}

void FakePlatform::take(const std::string& key, const platform::Book& question) { book(key, question.itemId, question.start, 'A', platform::AppointmentState::booked); }
void FakePlatform::take(const std::string& key, const platform::TakeTicket& question) {
    using namespace std::chrono_literals;
    book(key, question.itemId, inShanghai(23, 9h + 42min), 'B', platform::AppointmentState::checkedIn);
}

void FakePlatform::take(const std::string& key, const platform::ListAppointments&) {
    platform::AppointmentList list;
    for (auto& [of, one] : appointments)
        if (one.state != platform::AppointmentState::cancelled) list.appointments.push_back(one);
    answer(key, list);
}

void FakePlatform::change(const std::string& key, const std::string& number, platform::AppointmentState state) {
    for (auto& [of, one] : appointments)
        if (one.number == number) {
            if (online && !fail) one.state = state;
            return answer(key, one);
        }
    answer(key, platform::Refused{"appointment_unknown", ""});
}

void FakePlatform::take(const std::string& key, const platform::CancelAppointment& question) { change(key, question.number, platform::AppointmentState::cancelled); }
void FakePlatform::take(const std::string& key, const platform::CheckIn& question) { change(key, question.number, platform::AppointmentState::checkedIn); }

void FakePlatform::take(const std::string& key, const platform::ListCertificates&) {
    if (!ranOut(key)) answer(key, platform::CertificateList{certificates});
}

void FakePlatform::take(const std::string& key, const platform::ListPrincipalCertificates& question) {
    if (ranOut(key)) return;
    agentLooks.push_back(question);
    if (principalUnknown) return answer(key, platform::Refused{"principal_unknown", ""});
    answer(key, platform::CertificateList{ofPrincipal});
}

void FakePlatform::take(const std::string& key, const platform::UploadMaterial& question) {
    if (ranOut(key)) return;
    if (online && !fail) ++uploads;
    answer(key, platform::Uploaded{fmt::format("{:064}", question.jpeg.size())});
}

void FakePlatform::take(const std::string& key, const platform::OpenHandover&) {
    if (ranOut(key)) return;
    ++handovers;
    handover = {};
    answer(key, platform::HandoverOpened{"hand", "https://demo/u/1", 180});
}

void FakePlatform::take(const std::string& key, const platform::AskHandover&) {
    if (!ranOut(key)) answer(key, handover);
}

void FakePlatform::take(const std::string& key, const platform::OpenPhoneText& question) {
    phoneTexts.push_back(question);
    handover = {};
    answer(key, platform::HandoverOpened{"words", "https://demo/w/1", 180});
}

void FakePlatform::take(const std::string& key, const platform::AskPhoneText&) { answer(key, handover); }

void FakePlatform::take(const std::string& key, const platform::KeepDraft& question) {
    if (ranOut(key)) return;
    if (online && !fail) drafts[question.itemId] = question;
    answer(key, platform::DraftKept{draftCode, {}});
}

void FakePlatform::take(const std::string& key, const platform::FindDraft& question) {
    if (ranOut(key)) return;
    auto found = drafts.find(question.itemId);
    if (found == drafts.end()) return answer(key, platform::Refused{"draft_unknown", ""});
    answer(key, platform::DraftFound{found->second.itemVersion, found->second.content, {}, found->first});
}

void FakePlatform::take(const std::string& key, const platform::FindDraftByCode& question) {
    if (ranOut(key)) return;
    if (drafts.empty() || question.code != draftCode) return answer(key, platform::Refused{"draft_unknown", ""});
    auto& [id, begun] = *drafts.begin();
    answer(key, platform::DraftFound{begun.itemVersion, begun.content, {}, id});
}

void FakePlatform::take(const std::string& key, const platform::AskAccount&) {
    if (ranOut(key)) return;
    accountsAsked_.push_back(key);
    if (!holdsAccounts) answerAccounts();
}

void FakePlatform::answerAccounts() {
    for (auto& key : std::exchange(accountsAsked_, {})) answer(key, account);
}

void FakePlatform::take(const std::string& key, const platform::RequestCopy& question) {
    if (ranOut(key)) return;
    for (auto& one : certificates) {
        if (one.id != question.certificateId) continue;
        if (!one.valid) return answer(key, platform::Refused{"certificate_invalid", ""});
        const auto pdf = fmt::format("{}复印件 仅供{}使用", one.title, question.purpose);
        return answer(key, platform::PrintGranted{false, 0, one.title + "复印件", "演示电子印章", {}, {pdf.begin(), pdf.end()}, {}, std::vector<platform::PageImage>(1, {1, 1, {0xFFFFFFFF}})});
    }
    answer(key, platform::Refused{"certificate_unknown", ""});
}

void FakePlatform::take(const std::string& key, const platform::OpenTakeaway& question) {
    if (ranOut(key)) return;
    takenAway = question;
    handover = {};
    answer(key, platform::HandoverOpened{"take", "https://demo/t/1", 180});
}

void FakePlatform::take(const std::string& key, const platform::AskTakeaway&) {
    if (!ranOut(key)) answer(key, handover);
}

}  // namespace core
