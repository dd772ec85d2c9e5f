#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// The terminal's side of the central platform: calls return at once, a Reply comes on the client's own thread.
namespace platform {

using Time = std::chrono::sys_seconds;               // on the wire YYYYMMDDThhmmss in Asia/Shanghai (GB/T 39046)

// GB/T 39046 table 5, the part that says who applies.
struct Person {
    std::string name;
    std::string idType = "111";                      // GA/T 2000.156: 111 resident card, 553 foreigner PR, 554 HK/Macau/Taiwan permit
    std::string idNumber;
    std::string sexCode, nationCode, birthDate, address;   // as read from the card; may be empty
};

struct Consent { std::string textHash; Time time; std::vector<std::uint8_t> signaturePng; };   // SHA-256 hex of the text that was shown; no PNG: confirmed in person by somebody who cannot sign

// One application (办事申请). Sent as often as needed with the same key; the platform makes one case of it.
struct Submission {
    std::string key;                                 // stored number: terminal-date-serial
    std::string itemId, itemVersion, taskCode;
    Person applicant;
    std::string phone;
    std::map<std::string, std::string> form;         // field id → value
    std::optional<Consent> consent;
    Time applyTime;
    std::string acceptAreaCode;                      // place of acceptance, 12 digits
};
std::string toJson(const Submission&);               // what the outbox keeps (encrypted) and what is sent, byte for byte

enum class CaseStatus { pending = 1, inProgress = 2, finished = 3 };      // 待办理 办理中 已完结
enum class Decision { none, approved, returned };

struct CaseEvent { Time time; std::string what; };
struct Case {
    std::string caseNumber, storedNumber, itemId, taskName;
    CaseStatus status = CaseStatus::pending;
    Decision decision = Decision::none;
    std::string statusText;                          // the platform's words, Chinese
    std::string returnReason;
    Time applyTime, dueTime;
    bool resultReady = false;
    int originalPrints = 0, reprints = 0;
    std::vector<CaseEvent> events;
};

// ---- What comes back ----------------------------------------------------------------------------------------

struct Accepted { std::string caseNumber; Time applyTime, dueTime; std::string dueText; std::vector<std::string> nextSteps; };
struct SessionOpened { std::string token; };
struct CaseList { std::vector<Case> cases; };
struct CaseFound { Case found; };                    // without names
// The right to print once, with the sealed PDF: checked against the trust list, pages rendered for the screen.
struct PageImage { int width = 0, height = 0; std::vector<std::uint32_t> pixels; };   // 0xAARRGGBB
struct PrintGranted {
    bool reprint = false; int copyNumber = 0;        // reprint: the platform marked it 补打 and sealed it again
    std::string title, sealer; Time issued;
    std::vector<std::uint8_t> pdf;
    std::vector<PageImage> pages;                    // as large as platform/preview.h says
};
struct PrintReported {};
struct CatalogueReceived { std::string version; std::vector<std::string> items; std::string topics = "[]"; };   // JSON texts, one an item
struct CatalogueUnchanged {};
// 公告: what the platform tells everybody at this terminal now, the newest first. No `en`: there is none. No `until`: until withdrawn.
struct Announcement { int number = 0; std::string zh, en; Time issued{}; std::optional<Time> until = {}; bool operator==(const Announcement&) const = default; };
struct HeartbeatTaken { std::optional<Time> platformTime{}; std::vector<Announcement> announcements{}; };   // no time: it did not say what time it is

// The platform understood and said no. `code` is one of openapi.yaml's; the words are ours to find.
struct Refused { std::string code, message; };
// No usable answer. Nothing is lost: the same key may be sent again.
struct Unreachable {
    enum class Why { offline, timeout, certificate, redirect, serverError, garbage, wrongSchema, tooLarge, badSeal } why;
    std::string detail;                              // for the log: never contents
};

using Said = std::variant<Accepted, SessionOpened, CaseList, CaseFound, PrintGranted, PrintReported, CatalogueReceived,
                          CatalogueUnchanged, HeartbeatTaken, Refused, Unreachable>;
struct Reply { std::string key; Said what; };        // the key that the call was given
using ReplySink = std::function<void(Reply)>;

struct Heartbeat { std::string version; std::string state; std::map<std::string, std::string> devices; int waiting = 0; Time oldestWaiting{}; };

struct ClientConfig {
    std::string url;                                 // https://HOST:PORT
    std::filesystem::path ca, certificate, key, sealTrust;
    std::string terminal;                            // 430681107000-0001
    std::chrono::milliseconds connectTimeout{3000}, requestTimeout{8000};
    std::size_t largestReply = 4 << 20;
    // A county's items are tens of megabytes, which a village's line takes minutes for.
    std::chrono::milliseconds catalogueTimeout{300'000};
    std::size_t largestCatalogue = 128 << 20;
};

// What the core may ask of the central platform; a test puts a platform of its own behind it.
class CentralPlatform {
public:
    virtual ~CentralPlatform() = default;
    virtual void submit(std::string key, std::string submissionJson) = 0;             // Accepted
    virtual void openSession(std::string key, Person) = 0;                           // SessionOpened
    virtual void closeSession(std::string token) = 0;                                // no reply; tried once
    virtual void cases(std::string key, std::string token) = 0;                      // CaseList: all cases of the person of this session
    virtual void findCase(std::string key, std::string number) = 0;                  // CaseFound: by case number or stored number, no session
    virtual void requestPrint(std::string key, std::string token, std::string caseNumber) = 0;   // PrintGranted; idempotent by key
    virtual void reportPrint(std::string key, std::string outcome, int sheets) = 0;  // "printed" | "failed" of the grant with that key
    virtual void fetchCatalogue(std::string key, std::string knownVersion) = 0;
    virtual void heartbeat(std::string key, Heartbeat) = 0;
    virtual void forget(std::string key) = 0;                    // a reply to this key is no longer wanted
};

// The same over HTTPS: TLS 1.3, mutual certificates, libcurl on a thread of its own.
class Client final : public CentralPlatform {
public:
    Client(ClientConfig, ReplySink);                 // starts its thread; touches the network only when asked
    ~Client() override;                              // gives up what is under way, joins

    void submit(std::string key, std::string submissionJson) override;
    void openSession(std::string key, Person) override;
    void closeSession(std::string token) override;
    void cases(std::string key, std::string token) override;
    void findCase(std::string key, std::string number) override;
    void requestPrint(std::string key, std::string token, std::string caseNumber) override;
    void reportPrint(std::string key, std::string outcome, int sheets) override;
    void fetchCatalogue(std::string key, std::string knownVersion) override;
    void heartbeat(std::string key, Heartbeat) override;
    void forget(std::string key) override;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace platform
