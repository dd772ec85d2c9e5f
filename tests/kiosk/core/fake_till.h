#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>

#include "platform/client.h"

namespace core {

// Bills and orders as the real platform has them (tests/platform/payments_test.cpp), in memory: one live order a bill, paid once.
class FakeTill {
public:
    FakeTill();

    platform::Said take(const std::string& key, const platform::AskBills&);
    platform::Said take(const std::string& key, const platform::MakeOrder&);
    platform::Said take(const std::string& key, const platform::FindOrder&);
    platform::Said take(const std::string& key, const platform::PayByCode&);
    platform::Said take(const std::string& key, const platform::CloseOrder&);

    void billAgain(const std::string& code);
    // What the item costs with these answers, as the real platform makes a bill of it (tests/platform/charges_test.cpp); null: nothing.
    const platform::Bill* billFor(const std::string& caseNumber, const std::string& submissionJson);
    void pay();                                      // the order that was made last
    void payWithoutWord();                           // the bank does not say yet
    void bankAnswers();
    void refund(std::int64_t fen);
    const platform::Order& last() const { return orders_.at(last_).order; }
    int payments() const { return payments_; }
    bool anyOpen() const;
    bool knows(const std::string& paper) const;      // an order whose number stands on it

    std::function<std::chrono::milliseconds()> now = [] { return std::chrono::milliseconds{0}; };

private:
    struct KeptBill { platform::Bill bill; std::string kind, code, company; platform::AskBills::For whom; };
    struct KeptOrder { platform::Order order; std::string billId; std::chrono::milliseconds expiry; };
    void add(KeptBill);
    KeptOrder* live(const std::string& billId);
    platform::Said shown(KeptOrder&);
    void settle(KeptOrder&);

    std::map<std::string, KeptBill> bills_;
    std::map<std::string, KeptOrder> orders_;
    std::map<std::string, std::string> keys_, payerCodes_;
    std::string last_;
    int payments_ = 0;
};

}  // namespace core
