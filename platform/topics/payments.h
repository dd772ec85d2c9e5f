#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/topics/persons.h"

// What is paid: bills that the platform has, and orders for them. Money is in fen; no amount is ever the terminal's.
namespace platform {

struct BillLine { std::string what; std::int64_t fen = 0; };     // below zero: something is taken off
struct Bill {
    std::string billId;
    std::string title, payee;                        // 执收单位 or company
    std::string subject;                             // for whom or what, masked by the platform: 王*明, 户号 …0001
    std::vector<BillLine> lines;
    std::int64_t sum = 0;
    std::string orderNumber;                         // of the order that paid it; empty: it is to be paid
    bool paid() const { return !orderNumber.empty(); }
};

// Bills of the person of the session (insurance, traffic), or by what stands on a paper (nontax: 缴款码; utility: 户号).
struct AskBills {
    std::string token;                               // empty where none is needed
    std::string kind;                                // nontax utility insurance traffic
    std::string code, company;                       // of a paper; company: of a utility
    enum class For { self, family, other } whom = For::self;
    // Somebody else, who has agreed: SHA-256 of the text by which the resident said so.
    struct Other { std::string name, idNumber, relation, consentHash; };
    std::optional<Other> other = {};
};                                                   // BillList
struct BillList { std::vector<Bill> bills; };

enum class OrderState { unpaid, paid, unknown, closed, refunded };   // unknown: the bank has not said yet
struct ElectronicBill { std::string code, number, url; };        // 票据代码 8, 票据号码 10
struct Order {
    std::string orderNumber, title, payee;
    std::vector<BillLine> lines;
    std::int64_t sum = 0, refunded = 0;
    OrderState state = OrderState::unpaid;
    int secondsLeft = 0;                             // until it can no longer be paid
    std::string payCode;                             // what the payer's phone scans
    std::optional<Time> paidTime = {};
    std::optional<ElectronicBill> ebill = {};
};

// One live order a bill: who asks again, with this key or another, gets the same one; for a paid bill the one that paid it.
struct MakeOrder { std::string billId; };            // Order
struct FindOrder { std::string number; };            // Order: by its number or the key it was made with
struct PayByCode { std::string number, payerCode; }; // Order: the code on the payer's phone was scanned
struct CloseOrder { std::string number; };           // Order, closed; or as it is when it was paid before

}  // namespace platform
