#include "platform/messages/messages.h"

#include "platform/messages/acceptance.h"
#include "platform/messages/account.h"
#include "platform/messages/announcement.h"
#include "platform/messages/appointment.h"
#include "platform/messages/case.h"
#include "platform/messages/catalogue.h"
#include "platform/messages/complaint.h"
#include "platform/messages/collections.h"
#include "platform/messages/delivered.h"
#include "platform/messages/draft.h"
#include "platform/messages/error.h"
#include "platform/messages/event.h"
#include "platform/messages/heartbeat.h"
#include "platform/messages/identities.h"
#include "platform/messages/payments.h"
#include "platform/messages/material.h"
#include "platform/messages/phone_text.h"
#include "platform/messages/print.h"
#include "platform/messages/record.h"
#include "platform/messages/rating.h"
#include "platform/messages/session.h"
#include "platform/messages/submission.h"
#include "platform/messages/takeaway.h"

namespace platform {

namespace {

constexpr int deepest = 16;

Json parse(std::string_view text, const Json::parser_callback_t& also = [](int, Json::parse_event_t, Json&) { return true; }) {
    auto shallow = [&](int depth, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        if ((event == Event::object_start || event == Event::array_start) && depth > deepest)
            throw Garbage("JSON is nested too deeply");
        return also(depth, event, parsed);
    };
    try {
        return Json::parse(text, shallow);
    } catch (const Json::exception&) {    // its words quote the text
        throw Garbage("no JSON");
    }
}

// What is no UTF-8 (a card may hold anything) becomes U+FFFD rather than an exception.
std::string text(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

template <class T> T readAs(std::string_view text) {
    T value;
    try {
        read(parse(text), value);
    } catch (const Json::exception&) {
        throw WrongSchema("a member has a type that is not expected");
    }
    return value;
}

CatalogueReceived readCatalogue(std::string_view text) {
    CatalogueReceived catalogue;
    ItemsOnTheWay items;
    const auto rest = parse(text, std::ref(items));
    read(rest, items.all(), catalogue);
    return catalogue;
}

}  // namespace

std::string toJson(const Submission& submission) { return text(write(submission)); }
std::string toJson(const Person& person) { return text(write(person)); }
std::string toJson(const SessionReply& session) { return text(write(session)); }
std::string toJson(const Account& account) { return text(write(account)); }
std::string toJson(const Accepted& accepted) { return text(write(accepted)); }
std::string toJson(const Case& found) { return text(write(found)); }
std::string toJson(const CaseList& list) { return text(write(list)); }
std::string toJson(const ChangeWay& change) { return text(write(change)); }
std::string toJson(const PrintGranted& grant) { return text(write(grant)); }
std::string toJson(const PrintOutcome& outcome) { return text(write(outcome)); }
std::string toJson(const Heartbeat& beat) { return text(write(beat)); }
std::string toJson(const HeartbeatTaken& taken) { return text(write(taken)); }
std::string toJson(const CatalogueReceived& catalogue) { return text(write(catalogue)); }
std::string toJson(const Delivered& delivered) { return text(write(delivered)); }
std::string toJson(const CertificateList& one) { return text(write(one)); }
std::string toJson(const ListPrincipalCertificates& one) { return text(write(one)); }
std::string toJson(const ReplacePrint& one) { return text(write(one)); }
std::string toJson(const RequestCopy& one) { return text(write(one)); }
std::string toJson(const OpenTakeaway& one) { return text(write(one)); }
std::string toJson(const OpenPhoneText& one) { return text(write(one)); }
std::string toJson(const UploadMaterial& one) { return text(write(one)); }
std::string toJson(const Uploaded& one) { return text(write(one)); }
std::string toJson(const OpenHandover& one) { return text(write(one)); }
std::string toJson(const HandoverOpened& one) { return text(write(one)); }
std::string toJson(const HandoverState& one) { return text(write(one)); }
std::string toJson(const Supplement& one) { return text(write(one)); }
std::string toJson(const KeepDraft& one) { return text(write(one)); }
std::string toJson(const DraftKept& one) { return text(write(one)); }
std::string toJson(const DraftFound& one) { return text(write(one)); }
std::string toJson(const RecordFound& record) { return text(write(record)); }
std::string toJson(const Complaint& complaint) { return text(write(complaint)); }
std::string toJson(const ComplaintFound& found) { return text(write(found)); }
std::string toJson(const BookableList& one) { return text(write(one)); }
std::string toJson(const SlotList& one) { return text(write(one)); }
std::string toJson(const BookingWish& one) { return text(write(one)); }
std::string toJson(const Appointment& one) { return text(write(one)); }
std::string toJson(const AppointmentList& one) { return text(write(one)); }
std::string toJson(const EventBatch& batch) { return text(write(batch)); }
std::string toJson(const Rating& rating) { return text(write(rating)); }
std::string toJson(const AskBills& message) { return text(write(message)); }
std::string toJson(const BillList& message) { return text(write(message)); }
std::string toJson(const MakeOrder& message) { return text(write(message)); }
std::string toJson(const PayByCode& message) { return text(write(message)); }
std::string toJson(const Order& message) { return text(write(message)); }
std::string toJson(const CollectionList& message) { return text(write(message)); }
std::string toJson(const OpeningGranted& message) { return text(write(message)); }
std::string toJson(const DoorReport& message) { return text(write(message)); }
std::string toJson(const OpenSessionByCode& message) { return text(write(message)); }
std::string toJson(const Identified& message) { return text(write(message)); }
std::string toJson(const LoginStarted& message) { return text(write(message)); }
std::string toJson(const LoginStands& message) { return text(write(message)); }
std::string toJson(const Refused& refused) { return text(write(refused)); }

template <> Person fromJson(std::string_view json) { return readAs<Person>(json); }
template <> Submission fromJson(std::string_view json) { return readAs<Submission>(json); }
template <> SessionReply fromJson(std::string_view json) { return readAs<SessionReply>(json); }
template <> Account fromJson(std::string_view json) { return readAs<Account>(json); }
template <> Accepted fromJson(std::string_view json) { return readAs<Accepted>(json); }
template <> Case fromJson(std::string_view json) { return readAs<Case>(json); }
template <> CaseList fromJson(std::string_view json) { return readAs<CaseList>(json); }
template <> ChangeWay fromJson(std::string_view json) { return readAs<ChangeWay>(json); }
template <> PrintGranted fromJson(std::string_view json) { return readAs<PrintGranted>(json); }
template <> PrintOutcome fromJson(std::string_view json) { return readAs<PrintOutcome>(json); }
template <> Heartbeat fromJson(std::string_view json) { return readAs<Heartbeat>(json); }
template <> HeartbeatTaken fromJson(std::string_view json) { return readAs<HeartbeatTaken>(json); }
template <> CatalogueReceived fromJson(std::string_view json) { return readCatalogue(json); }
template <> Delivered fromJson(std::string_view json) { return readAs<Delivered>(json); }
template <> CertificateList fromJson(std::string_view json) { return readAs<CertificateList>(json); }
template <> ListPrincipalCertificates fromJson(std::string_view json) { return readAs<ListPrincipalCertificates>(json); }
template <> ReplacePrint fromJson(std::string_view json) { return readAs<ReplacePrint>(json); }
template <> RequestCopy fromJson(std::string_view json) { return readAs<RequestCopy>(json); }
template <> OpenTakeaway fromJson(std::string_view json) { return readAs<OpenTakeaway>(json); }
template <> OpenPhoneText fromJson(std::string_view json) { return readAs<OpenPhoneText>(json); }
template <> UploadMaterial fromJson(std::string_view json) { return readAs<UploadMaterial>(json); }
template <> Uploaded fromJson(std::string_view json) { return readAs<Uploaded>(json); }
template <> OpenHandover fromJson(std::string_view json) { return readAs<OpenHandover>(json); }
template <> HandoverOpened fromJson(std::string_view json) { return readAs<HandoverOpened>(json); }
template <> HandoverState fromJson(std::string_view json) { return readAs<HandoverState>(json); }
template <> Supplement fromJson(std::string_view json) { return readAs<Supplement>(json); }
template <> KeepDraft fromJson(std::string_view json) { return readAs<KeepDraft>(json); }
template <> DraftKept fromJson(std::string_view json) { return readAs<DraftKept>(json); }
template <> DraftFound fromJson(std::string_view json) { return readAs<DraftFound>(json); }
template <> RecordFound fromJson(std::string_view json) { return readAs<RecordFound>(json); }
template <> Complaint fromJson(std::string_view json) { return readAs<Complaint>(json); }
template <> ComplaintFound fromJson(std::string_view json) { return readAs<ComplaintFound>(json); }
template <> BookableList fromJson(std::string_view json) { return readAs<BookableList>(json); }
template <> SlotList fromJson(std::string_view json) { return readAs<SlotList>(json); }
template <> BookingWish fromJson(std::string_view json) { return readAs<BookingWish>(json); }
template <> Appointment fromJson(std::string_view json) { return readAs<Appointment>(json); }
template <> AppointmentList fromJson(std::string_view json) { return readAs<AppointmentList>(json); }
template <> EventBatch fromJson(std::string_view json) { return readAs<EventBatch>(json); }
template <> Rating fromJson(std::string_view json) { return readAs<Rating>(json); }
template <> AskBills fromJson(std::string_view json) { return readAs<AskBills>(json); }
template <> BillList fromJson(std::string_view json) { return readAs<BillList>(json); }
template <> MakeOrder fromJson(std::string_view json) { return readAs<MakeOrder>(json); }
template <> PayByCode fromJson(std::string_view json) { return readAs<PayByCode>(json); }
template <> Order fromJson(std::string_view json) { return readAs<Order>(json); }
template <> CollectionList fromJson(std::string_view json) { return readAs<CollectionList>(json); }
template <> OpeningGranted fromJson(std::string_view json) { return readAs<OpeningGranted>(json); }
template <> DoorReport fromJson(std::string_view json) { return readAs<DoorReport>(json); }
template <> OpenSessionByCode fromJson(std::string_view json) { return readAs<OpenSessionByCode>(json); }
template <> Identified fromJson(std::string_view json) { return readAs<Identified>(json); }
template <> LoginStarted fromJson(std::string_view json) { return readAs<LoginStarted>(json); }
template <> LoginStands fromJson(std::string_view json) { return readAs<LoginStands>(json); }
template <> Refused fromJson(std::string_view json) { return readAs<Refused>(json); }

}  // namespace platform
