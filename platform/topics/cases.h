#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/topics/materials.h"
#include "platform/topics/payments.h"
#include "platform/topics/persons.h"

// Applications (办事申请) and what becomes of them (办件).
namespace platform {

struct Consent { std::string textHash; Time time; std::vector<std::uint8_t> signaturePng; };   // SHA-256 hex of the text that was shown; no PNG: confirmed in person by somebody who cannot sign

// 一件事 about somebody else (逝者, 新生儿). No number: they have none yet. `relation`: one of the item's, of the applicant to them.
struct Subject { std::string name, idNumber, relation; };
// An enterprise that applies; the person is its operator (经办人). uscc: 统一社会信用代码, GB 32100.
struct Organisation { std::string name, uscc; };
// 代办: who stands at the terminal for the applicant, and by which words they may.
struct Agent { Person person; Consent authorisation; };

struct PostAddress { std::string receiver, phone, address; bool operator==(const PostAddress&) const = default; };

// One application. Sent as often as needed with the same key; the platform makes one case of it.
struct Submission {
    std::string key;                                 // stored number: terminal-date-serial
    std::string itemId, itemVersion, taskCode;
    Person applicant;
    std::string phone;
    std::map<std::string, std::string> form;         // field id → value
    std::optional<Consent> consent;
    Time applyTime;
    std::string acceptAreaCode;                      // place of acceptance, 12 digits
    std::map<std::string, std::string> scenario{};   // 情形: question id → answer's id
    std::vector<SentMaterial> materials{};
    std::optional<Consent> undertaking{};            // 容缺: of the materials that come later
    std::string resultWay{};                         // print | window | locker | post; empty: nobody was asked
    std::optional<PostAddress> post{};
    std::vector<std::string> members{};              // of a package: those that are wanted
    std::optional<Subject> subject{};
    std::optional<Organisation> organisation{};
    std::optional<Agent> agent{};
    std::string decideAreaCode{};                    // 跨域通办: place of decision, 12 digits; empty: that of acceptance
    std::string applicantAreaCode{};                 // and of the applicant, as far as it is known
};
std::string toJson(const Submission&);               // what the outbox keeps (encrypted) and what is sent, byte for byte

enum class CaseStatus { pending = 1, inProgress = 2, finished = 3 };      // 待办理 办理中 已完结
enum class Decision { none, approved, returned };

struct CaseEvent { Time time; std::string what; };
// One case of a package (一件事), as its line stands there.
struct CaseMember {
    std::string id, caseNumber, title, department;
    Decision decision = Decision::none;
    std::string statusText, returnReason;
    Time dueTime{};
    bool resultReady = false;
};
// 已送达, by what the printer, the door, the carrier or the window said. carrier, waybill: of the post.
struct HandedOver { std::string way; Time time{}; std::string carrier{}, waybill{}; };
// 邮政双向专递: originals that come to the office by post. waybill: 寄件码. received: none: they are awaited.
struct PapersIn { std::string waybill, receiver; std::optional<Time> received{}; };
// 受理通知书: issued by the window that looked first (初审), where the item has one.
struct AcceptanceNotice { std::string number, office; Time time{}; };
struct Case {
    std::string caseNumber, storedNumber, itemId, taskName;
    CaseStatus status = CaseStatus::pending;
    Decision decision = Decision::none;
    std::string statusText;                          // the platform's words, Chinese
    std::string returnReason;
    Time applyTime, dueTime;                         // no due time while it awaits 受理: nothing is promised before
    bool resultReady = false;
    int originalPrints = 0, reprints = 0;
    std::vector<CaseEvent> events;
    std::vector<WantedMaterial> wanted{};            // 补正: what it still wants
    Time wantedUntil{};                              // and until when; then it is returned
    std::string packageNumber{};                     // of which it is a member; empty: it stands alone
    std::vector<CaseMember> members{};               // of a package
    std::optional<Bill> bill{};                      // what it costs, paid or not; of a package with the lines of its members
    std::string principal{};                         // 代办: for whom the asker handed it in, masked; empty: it is their own
    std::string resultWay{};                         // what was chosen last; empty: nobody was asked
    std::vector<std::string> otherWays{};            // that may be chosen instead, the post also for another address; none once there is a result
    std::optional<HandedOver> handedOver{};
    std::optional<PapersIn> papersIn{};
    std::optional<AcceptanceNotice> acceptance{};
    bool awaitsAcceptance = false;                   // 待受理
};

struct SubmitCase { std::string submissionJson; };   // Accepted; the key is the stored number
struct AcceptedMember { std::string caseNumber, title; };
struct Accepted {
    std::string caseNumber;
    Time applyTime, dueTime;                         // no due time: it has come, and awaits 受理
    std::string dueText;
    std::vector<std::string> nextSteps;
    std::vector<AcceptedMember> members{};           // of a package: each is a case of its own
    std::optional<Bill> bill{};                      // what is to be paid for it
    Time wantedUntil{};                              // 容缺: the last day for what follows; none: nothing does
    std::optional<PapersIn> papersIn{};
    bool awaitsAcceptance = false;
};
// CaseList: all cases of the person of this session, newest first; year: those of it alone.
struct ListCases { std::string token; int year = 0; };
struct CaseList { std::vector<Case> cases; std::vector<int> years{}; };   // years: there are more than these, in all of them
struct FindCase { std::string number; };             // CaseFound: by case number or stored number, no session
struct CaseFound { Case found; };                    // without names
// Another way to get the result, while there is none. CaseFound: as it stands now.
struct ChangeWay { std::string token, caseNumber, way; std::optional<PostAddress> post{}; };

}  // namespace platform
