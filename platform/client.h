#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "platform/topics/appointments.h"
#include "platform/topics/cases.h"
#include "platform/topics/collections.h"
#include "platform/topics/catalogue.h"
#include "platform/topics/complaints.h"
#include "platform/topics/deliveries.h"
#include "platform/topics/drafts.h"
#include "platform/topics/heartbeats.h"
#include "platform/topics/materials.h"
#include "platform/topics/identities.h"
#include "platform/topics/payments.h"
#include "platform/topics/persons.h"
#include "platform/topics/phone_texts.h"
#include "platform/topics/prints.h"
#include "platform/topics/records.h"
#include "platform/topics/takeaways.h"

// The terminal's side of the central platform: a question returns at once, its Reply comes on the client's own thread. What is
// asked and said stands by topic in platform/topics/.
namespace platform {

// The platform understood and said no. `code` is one of openapi.yaml's; the words are ours to find.
struct Refused { std::string code, message; };
// No usable answer. Nothing is lost: the same key may be sent again.
struct Unreachable {
    enum class Why { offline, timeout, certificate, redirect, serverError, garbage, wrongSchema, tooLarge, badSeal } why;
    std::string detail;                              // for the log: never contents
};

// Beside each question stands what answers it; Refused and Unreachable answer all of them.
using Question = std::variant<
    OpenSession, CloseSession, AskAccount,
    SubmitCase, ListCases, FindCase, ChangeWay,
    RequestPrint, ReplacePrint, ReportPrint,
    AskRecord, RequestRecordPrint, ResumePrint,
    KeepDraft, FindDraft, FindDraftByCode,
    ListCertificates, ListPrincipalCertificates, RequestCopy, UploadMaterial, OpenHandover, AskHandover,
    OpenTakeaway, AskTakeaway,
    OpenPhoneText, AskPhoneText,
    FetchCatalogue,
    Heartbeat,
    ListBookables, FindSlots, Book, ListAppointments, CancelAppointment, CheckIn, TakeTicket,
    FindComplaint,
    AskBills, MakeOrder, FindOrder, PayByCode, CloseOrder,
    AskCollections, RequestOpening,
    OpenSessionByCode, StartLogin, AskLogin, DropLogin,
    Deliver>;
using Said = std::variant<
    SessionOpened, Account,
    Accepted, CaseList, CaseFound,
    PrintGranted, PrintReported,
    RecordFound,
    DraftKept, DraftFound,
    CertificateList, Uploaded, HandoverOpened, HandoverState,
    CatalogueReceived, CatalogueUnchanged,
    HeartbeatTaken,
    BookableList, SlotList, Appointment, AppointmentList,
    ComplaintFound,
    BillList, Order,
    CollectionList, OpeningGranted,
    Identified, LoginStarted, LoginStands,
    Delivered,
    Refused, Unreachable>;
struct Reply { std::string key; Said what; };        // the key that the question was given
using ReplySink = std::function<void(Reply)>;

struct ClientConfig {
    std::string url;                                 // https://HOST:PORT
    std::filesystem::path ca, certificate, key, sealTrust;
    std::string terminal;                            // 430681107000-0001
    std::chrono::milliseconds connectTimeout{3000}, requestTimeout{8000};
    std::chrono::milliseconds largeTimeout{60'000};     // a picture of 300 kB, a page of 150, on a village's line of 64 kbit/s
    std::size_t largestReply = 4 << 20;
    // A county's items are tens of megabytes, which a village's line takes minutes for.
    std::chrono::milliseconds catalogueTimeout{300'000};
    std::size_t largestCatalogue = 128 << 20;
};

// What the core may ask of the central platform; a test puts a platform of its own behind it.
class CentralPlatform {
public:
    virtual ~CentralPlatform() = default;
    // A key that is sent again with the same question changes nothing twice. Of some questions it is what they are about: a stored
    // number, the key of a grant.
    virtual void ask(std::string key, Question) = 0;
    virtual void forget(std::string key) = 0;                    // a reply to this key is no longer wanted
};

// The same over HTTPS: TLS 1.3, mutual certificates, libcurl on a thread of its own.
class Client final : public CentralPlatform {
public:
    Client(ClientConfig, ReplySink);                 // starts its thread; touches the network only when asked
    ~Client() override;                              // gives up what is under way, joins

    void ask(std::string key, Question) override;
    void forget(std::string key) override;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace platform
