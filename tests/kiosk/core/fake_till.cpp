#include "tests/kiosk/core/fake_till.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace core {

using namespace std::chrono_literals;
using platform::OrderState;
using For = platform::AskBills::For;

FakeTill::FakeTill() {
    add({{{}, "不动产登记费", "自然资源局", "缴款码 …0015", {{"住宅不动产登记费", 8000}, {"不动产权证书工本费", 1000}}, 9000, {}}, "nontax", "43068120260000000015", {}, For::self});
    add({{{}, "2026年10月水费", "自来水公司", "户号 …0001", {{"自来水 21 吨", 5040}, {"污水处理费", 1995}}, 7035, {}}, "utility", "1000000001", "water", For::self});
    add({{{}, "医疗保险费", "税务局", "王*明", {{"个人缴费", 40000}}, 40000, {}}, "insurance", {}, {}, For::self});
    add({{{}, "养老保险费", "税务局", "王*明", {{"第四档", 30000}}, 30000, {}}, "insurance", {}, {}, For::self});
    add({{{}, "医疗保险费", "税务局", "李*英", {{"个人缴费", 40000}, {"财政资助", -28000}}, 12000, {}}, "insurance", {}, {}, For::family});
    add({{{}, "医疗保险费", "税务局", "盘*花", {{"个人缴费", 40000}}, 40000, {}}, "insurance", {}, {}, For::other});
    add({{{}, "不按规定停放罚款", "交通警察大队", "湘F·演示1", {{"罚款", 20000}}, 20000, {}}, "traffic", {}, {}, For::self});
}

void FakeTill::add(KeptBill bill) {
    bill.bill.billId = fmt::format("{:020x}", bills_.size() + 1);
    bills_[bill.bill.billId] = bill;
}

platform::Said FakeTill::take(const std::string&, const platform::AskBills& question) {
    platform::BillList list;
    bool byCode = question.kind == "nontax" || question.kind == "utility";
    for (auto& [id, kept] : bills_) {
        if (kept.kind != question.kind || kept.whom != question.whom || kept.company != question.company) continue;
        if (byCode ? kept.code != question.code : question.whom == For::other && !(question.other && question.other->name == "盘金花")) continue;
        list.bills.push_back(kept.bill);
    }
    if (byCode && list.bills.size() > 1) list.bills.erase(list.bills.begin(), list.bills.end() - 1);
    if (list.bills.empty() && (byCode || question.whom == For::other)) return platform::Refused{"bill_unknown", ""};
    return list;
}

FakeTill::KeptOrder* FakeTill::live(const std::string& billId) {
    for (auto& [number, kept] : orders_) {
        shown(kept);
        if (kept.billId == billId && kept.order.state != OrderState::closed && kept.order.state != OrderState::refunded) return &kept;
    }
    return nullptr;
}

platform::Said FakeTill::shown(KeptOrder& kept) {
    auto& order = kept.order;
    if (order.state == OrderState::unpaid && now() >= kept.expiry) order.state = OrderState::closed;
    order.secondsLeft = order.state == OrderState::unpaid ? int((kept.expiry - now()) / 1s) : 0;
    return order;
}

platform::Said FakeTill::take(const std::string& key, const platform::MakeOrder& question) {
    if (auto known = keys_.find(key); known != keys_.end()) return shown(orders_.at(known->second));
    auto* kept = live(question.billId);
    if (!kept) {
        auto& bill = bills_.at(question.billId).bill;
        auto number = fmt::format("20261123{:08}", orders_.size() + 1);
        platform::Order order{number, bill.title, bill.payee, bill.lines, bill.sum, 0, OrderState::unpaid, 0, "https://pay.example/" + number};
        kept = &orders_.insert({number, {order, question.billId, now() + 300s}}).first->second;
    }
    keys_[key] = last_ = kept->order.orderNumber;
    return shown(*kept);
}

platform::Said FakeTill::take(const std::string&, const platform::FindOrder& question) {
    auto key = keys_.find(question.number);
    auto kept = orders_.find(key == keys_.end() ? question.number : key->second);
    return kept == orders_.end() ? platform::Said{platform::Refused{"order_unknown", ""}} : shown(kept->second);
}

platform::Said FakeTill::take(const std::string&, const platform::PayByCode& question) {
    auto& kept = orders_.at(question.number);
    shown(kept);
    if (kept.order.state == OrderState::closed) return platform::Refused{"order_closed", ""};
    auto used = payerCodes_.find(question.payerCode);
    if (used != payerCodes_.end() && used->second != question.number) return platform::Refused{"payer_code_used", ""};
    if (kept.order.state == OrderState::unpaid && question.payerCode.ends_with('9')) return platform::Refused{"payer_code_refused", ""};
    payerCodes_[question.payerCode] = question.number;
    if (kept.order.state == OrderState::unpaid && question.payerCode.ends_with('8')) kept.order.state = OrderState::unknown;
    if (kept.order.state == OrderState::unpaid) settle(kept);
    return shown(kept);
}

platform::Said FakeTill::take(const std::string&, const platform::CloseOrder& question) {
    auto& kept = orders_.at(question.number);
    if (kept.order.state == OrderState::unpaid) kept.order.state = OrderState::closed;
    return shown(kept);
}

void FakeTill::settle(KeptOrder& kept) {
    ++payments_;
    kept.order.state = OrderState::paid;
    kept.order.paidTime = platform::Time{1'795'000'000s};
    kept.order.ebill = platform::ElectronicBill{"43010126", fmt::format("{:010}", payments_), "https://pay.example/ebill"};
    bills_.at(kept.billId).bill.orderNumber = kept.order.orderNumber;
}

const platform::Bill* FakeTill::billFor(const std::string& caseNumber, const std::string& submissionJson) {
    for (auto& [id, kept] : bills_)
        if (kept.kind == "case" && kept.code == caseNumber) return &kept.bill;
    const auto sent = nlohmann::json::parse(submissionJson);
    std::ifstream file(std::string{SOURCE_DIR} + "/assets/services/" + sent.value("itemId", "") + ".json");
    if (!file) return nullptr;                       // an item of a test
    const auto item = nlohmann::json::parse(file);
    const auto answers = sent.value("scenario", std::map<std::string, std::string>{});
    platform::Bill bill{{}, item.at("title").at("zh_CN"), item.at("office").at("name").at("zh_CN"), "王*明", {}, 0, {}};
    for (auto& fee : item.value("elements", nlohmann::json::object()).value("fees", nlohmann::json::array())) {
        const auto when = fee.value("when", std::map<std::string, std::vector<std::string>>{});
        const bool charged = std::ranges::all_of(when, [&](auto& one) { return answers.contains(one.first) && std::ranges::count(one.second, answers.at(one.first)) > 0; });
        if (charged && fee.contains("fen")) bill.lines.push_back({fee.at("name").at("zh_CN"), fee.at("fen")});
    }
    for (auto& line : bill.lines) bill.sum += line.fen;
    if (bill.lines.empty()) return nullptr;
    add({bill, "case", caseNumber, {}, For::self});
    return billFor(caseNumber, submissionJson);
}

void FakeTill::billAgain(const std::string& code) {
    for (auto it = bills_.rbegin(); it != bills_.rend(); ++it) {
        if (it->second.code != code) continue;
        if (it->second.bill.orderNumber.empty()) return;
        auto again = it->second;
        again.bill.orderNumber.clear();
        return add(again);
    }
}

void FakeTill::pay() {
    auto& kept = orders_.at(last_);
    shown(kept);
    if (kept.order.state == OrderState::unpaid) settle(kept);
}

void FakeTill::payWithoutWord() { orders_.at(last_).order.state = OrderState::unknown; }

void FakeTill::bankAnswers() {
    for (auto& [number, kept] : orders_)
        if (kept.order.state == OrderState::unknown) settle(kept);
}

void FakeTill::refund(std::int64_t fen) { orders_.at(last_).order.refunded += fen; }

bool FakeTill::anyOpen() const {
    for (auto& [number, kept] : orders_)
        if (kept.order.state == OrderState::unknown || (kept.order.state == OrderState::unpaid && now() < kept.expiry)) return true;
    return false;
}

bool FakeTill::knows(const std::string& paper) const {
    for (auto& [number, kept] : orders_)
        if (paper.find(number) != std::string::npos) return true;
    return false;
}

}  // namespace core
