#pragma once

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "drivers/device.h"
#include "platform/client.h"
#include "tests/kiosk/core/fake_counter.h"
#include "tests/kiosk/core/fake_till.h"

// A desk of fakes: devices and a central platform that do in memory what the real ones do over a wire.
namespace core {

// What a fake says is handed over when the stage pumps, as the real ones do through the Inbox.
template <class Said> using Post = std::function<void(Said)>;

struct FakeCards final : drivers::CardReader {
    bool accepting = false;
    int acceptsAndStops = 0;                         // +1 for each accept, -1 for each stop that ended one
    void accept() override { if (!accepting) ++acceptsAndStops; accepting = true; }
    void stop() override { if (accepting) --acceptsAndStops; accepting = false; }
};

struct FakeCodes final : drivers::BarcodeReader {
    bool accepting = false;
    void accept() override { accepting = true; }
    void stop() override { accepting = false; }
};

struct FakeReceipts final : drivers::ReceiptPrinter {
    explicit FakeReceipts(Post<drivers::DeviceEvent> to) : post(std::move(to)) {}
    void print(std::string job, drivers::Receipt receipt) override;
    Post<drivers::DeviceEvent> post;
    void retract() override;
    bool paper = true, plugged = true;
    bool mouth = false;                              // holds the slip until it is taken or pulled back
    int retracts = 0;
    std::vector<std::string> papers;                 // words of each, line by line

private:
    std::string waits_;                              // the job of the slip in the mouth
};

struct FakeDocuments final : drivers::DocumentPrinter {
    explicit FakeDocuments(Post<drivers::DeviceEvent> to) : post(std::move(to)) {}
    void print(drivers::DocumentJob job) override;
    void cancel(std::string job) override;
    void ask(std::string job, int printerJobId) override;
    Post<drivers::DeviceEvent> post;
    void finish();                                   // what it has been slow with
    bool paper = true, plugged = true, slow = false;
    std::set<std::string> waiting;
    std::map<int, std::string> jobs;                 // printer job id → job
    std::set<std::string> finished;
    std::vector<std::string> papers;

private:
    std::string last_;
};

struct HallLocker final : drivers::Locker {
    explicit HallLocker(Post<drivers::DeviceEvent> to) : post(std::move(to)) {}
    void open(std::string job, int door) override;
    void test(std::string, int) override {}
    void shut(int door);                             // says it when it is plugged, later else
    void plug(bool);
    Post<drivers::DeviceEvent> post;
    bool plugged = true, stuck = false, silent = false;
    std::vector<int> opened;

private:
    std::set<int> shut_;                             // while nobody could be told
};

struct HallCamera final : drivers::Camera {
    explicit HallCamera(Post<drivers::DeviceEvent> to) : post(std::move(to)) {}
    void accept() override { accepting = true; }
    void stop() override { accepting = false; }
    void take(std::string page) override;
    Post<drivers::DeviceEvent> post;
    bool plugged = true, accepting = false;
};

struct HallPad final : drivers::RatingPad {
    void accept() override { accepting = true; }
    void stop() override { accepting = false; }
    bool accepting = false;
};

class FakePlatform final : public platform::CentralPlatform {
public:
    explicit FakePlatform(Post<platform::Reply> to) : post_(std::move(to)) {}

    bool online = true;
    std::optional<platform::Refused> refuse;         // the next submission
    std::optional<platform::Refused> refuseSession;  // the next one that is opened
    std::optional<platform::Unreachable> fail;       // every request, instead of an answer
    int sessionsRunOut = 0;                          // so many questions that need a session are refused
    std::size_t pages = 1;                           // of a result
    bool forgetsToAnswer = false;                    // takes a submission and says nothing
    struct Kept { platform::Case shown; std::string json; };
    std::map<std::string, Kept> kept;                // by stored number
    std::map<std::string, platform::Deliver> delivered;   // by key
    std::optional<platform::Refused> refuseDelivery;   // the next one
    std::map<std::string, platform::RecordFound> records;   // by item id; with a year behind it where it is kept by year
    std::map<std::string, platform::KeepDraft> drafts;   // by item id
    std::vector<platform::Certificate> ofPrincipal{{"DEMO-0020", "disability", "残疾人证（演示）", "演示单位", "A", {}, true}};
    std::vector<platform::ListPrincipalCertificates> agentLooks;
    bool principalUnknown = false;
    std::map<std::string, std::string> replaced;     // key of a spoiled print → of what took its place
    std::string draftCode = "01234567";              // of what is kept next; anybody else's is unknown
    platform::Account account;                       // of whoever stands there
    bool holdsAccounts = false;                      // until answerAccounts()
    std::vector<int> caseYears;                      // there are more cases than a list holds, in all of these
    std::map<std::string, platform::ChangeWay> wayChanges;   // by key
    std::optional<platform::Refused> refuseWay;      // the next change
    platform::OpenTakeaway takenAway;                // what was last asked for a phone
    std::vector<platform::Certificate> certificates{{"DEMO-0001", "household", "居民户口簿（演示）", "汨罗市公安局（演示）", "A", {}, true}};
    platform::HandoverState handover;                // what the phone has done
    int handovers = 0, uploads = 0;
    std::vector<platform::OpenPhoneText> phoneTexts;
    bool noRecords = false;
    std::string resumeCode;                          // of the next prints of records
    FakeTill till;                                   // bills and orders
    FakeCounter frontDesk;                             // lockers, post, phones
    int sessionsOpen = 0;
    platform::Heartbeat lastBeat;
    std::optional<platform::Time> clock;             // what it says with its answer to a heartbeat
    bool holdsBeats = false;                         // until answerBeats()
    std::vector<platform::Announcement> announced;
    bool catalogueOnTheWay = false;                  // a slow line: asked for, and not there yet
    int catalogueAsked = 0, catalogueGivenUp = 0;

    void approve(const std::string& key);
    void handOver(const std::string& way);           // of the last case
    void receivePapers();                            // and what was posted for it
    void accept(const std::string& key);             // its window has looked at it
    void giveBack(const std::string& key, const std::string& reason);
    void decide(const std::string& member, platform::Decision);   // of the last package
    void reply(const std::string& words);            // to the last rating
    std::map<std::string, platform::Appointment> appointments;   // by key of the booking
    std::optional<platform::Refused> refuseBooking;  // the next one
    std::map<std::string, platform::ComplaintFound> complaints;   // by stored number
    platform::ComplaintFound& lastComplaint() { return complaints.rbegin()->second; }
    void answerComplaint(const std::string& words);
    std::string lastKey() const { return last_; }

    void ask(std::string key, platform::Question) override;
    void answerBeats();
    void answerAccounts();
    void forget(std::string key) override;

private:
    void openMembers(Kept&);
    const platform::Case& withBill(Kept&);
    void chosenWay(Kept&);
    void byPost(Kept&);
    void byAgent(Kept&);
    void take(const std::string& key, const platform::SubmitCase&);
    void take(const std::string& key, const platform::OpenSession&);
    void take(const std::string& key, const platform::CloseSession&);
    void take(const std::string& key, const platform::ListCases&);
    void take(const std::string& key, const platform::FindCase&);
    void take(const std::string& key, const platform::ChangeWay&);
    void take(const std::string& key, const platform::RequestPrint&);
    void take(const std::string& key, const platform::ReplacePrint&);
    void take(const std::string& key, const platform::ReportPrint&);
    void take(const std::string& key, const platform::FetchCatalogue&);
    void take(const std::string& key, const platform::Heartbeat&);
    void take(const std::string& key, const platform::ListBookables&);
    void take(const std::string& key, const platform::FindSlots&);
    void take(const std::string& key, const platform::Book&);
    void take(const std::string& key, const platform::TakeTicket&);
    void take(const std::string& key, const platform::ListAppointments&);
    void take(const std::string& key, const platform::CancelAppointment&);
    void take(const std::string& key, const platform::CheckIn&);
    void book(const std::string& key, const std::string& item, platform::Time start, char row, platform::AppointmentState);
    void change(const std::string& key, const std::string& number, platform::AppointmentState);
    void take(const std::string& key, const platform::FindComplaint&);
    void take(const std::string& key, const platform::Deliver&);
    platform::RecordFound recordOf(const std::string& itemId, int year) const;   // anybody's, where the test gave none
    void take(const std::string& key, const platform::AskRecord&);
    void take(const std::string& key, const platform::RequestRecordPrint&);
    void take(const std::string& key, const platform::ResumePrint&);
    // A question to the till, which hears nothing while nobody reaches the platform.
    template <class T> void toTill(const std::string& key, const T& question) {
        if (!online || fail) return answer(key, {});
        auto said = till.take(key, question);
        if (!std::exchange(forgetsToAnswer, false)) answer(key, std::move(said));
    }
    template <class T> void toCounter(const std::string& key, const T& question, bool opens = false) {
        if (!online || fail) return answer(key, {});
        auto said = frontDesk.take(key, question);
        auto* stands = std::get_if<platform::LoginStands>(&said);
        if ((opens && std::holds_alternative<platform::Identified>(said)) || (stands && stands->identified)) ++sessionsOpen;
        answer(key, std::move(said));
    }
    void take(const std::string& key, const platform::AskCollections& question) { toCounter(key, question); }
    void take(const std::string& key, const platform::RequestOpening& question) { toCounter(key, question); }
    void take(const std::string& key, const platform::OpenSessionByCode& question) { toCounter(key, question, true); }
    void take(const std::string& key, const platform::StartLogin& question) { toCounter(key, question); }
    void take(const std::string& key, const platform::AskLogin& question) { toCounter(key, question); }
    void take(const std::string&, const platform::DropLogin& question) { frontDesk.drop(question.key); }
    void take(const std::string& key, const platform::AskBills& question) { toTill(key, question); }
    void take(const std::string& key, const platform::MakeOrder& question) { toTill(key, question); }
    void take(const std::string& key, const platform::FindOrder& question) { toTill(key, question); }
    void take(const std::string& key, const platform::PayByCode& question) { toTill(key, question); }
    void take(const std::string& key, const platform::CloseOrder& question) { toTill(key, question); }
    void take(const std::string& key, const platform::KeepDraft&);
    void take(const std::string& key, const platform::FindDraft&);
    void take(const std::string& key, const platform::FindDraftByCode&);
    void take(const std::string& key, const platform::AskAccount&);
    void take(const std::string& key, const platform::RequestCopy&);
    void take(const std::string& key, const platform::OpenTakeaway&);
    void take(const std::string& key, const platform::AskTakeaway&);
    void take(const std::string& key, const platform::ListCertificates&);
    void take(const std::string& key, const platform::ListPrincipalCertificates&);
    void take(const std::string& key, const platform::UploadMaterial&);
    void take(const std::string& key, const platform::OpenHandover&);
    void take(const std::string& key, const platform::OpenPhoneText&);
    void take(const std::string& key, const platform::AskPhoneText&);
    void take(const std::string& key, const platform::AskHandover&);
    void answer(const std::string& key, platform::Said what);
    bool ranOut(const std::string& key);
    Post<platform::Reply> post_;
    std::set<std::string> forgotten_;
    std::vector<std::string> held_, accountsAsked_;
    std::map<std::string, std::string> prints_;      // key → case key; open grants
    std::string last_, catalogueKey_, visitor_;
    int serial_ = 0;
};

}  // namespace core
