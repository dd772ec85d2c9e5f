#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/client.h"
#include "platform/topics/events.h"
#include "platform/topics/ratings.h"

// Every message of openapi.yaml as text and as a struct. The JSON library is seen by messages.cpp only; each message
// has a file of its own beside it.
namespace platform {

struct Garbage : std::runtime_error { using runtime_error::runtime_error; };       // no JSON, or nested too deeply
struct WrongSchema : std::runtime_error { using runtime_error::runtime_error; };   // names a path, never contents

struct SessionReply { std::string token; Time expiry; };
struct PrintOutcome { bool printed = false; int sheets = 0; };

std::string toJson(const Person&);                       // SessionRequest
std::string toJson(const SessionReply&);
std::string toJson(const Account&);
std::string toJson(const Accepted&);
std::string toJson(const Case&);
std::string toJson(const CaseList&);
std::string toJson(const ChangeWay&);                    // WayChange: the way and the address
std::string toJson(const PrintGranted&);                 // without sealer and pages: the terminal finds those
std::string toJson(const PrintOutcome&);
std::string toJson(const Heartbeat&);
std::string toJson(const HeartbeatTaken&);               // HeartbeatReply
std::string toJson(const CatalogueReceived&);
std::string toJson(const Delivered&);
std::string toJson(const CertificateList&);
std::string toJson(const ListPrincipalCertificates&);    // PrincipalCertificatesRequest
std::string toJson(const ReplacePrint&);                 // SpoiledPrint
std::string toJson(const RequestCopy&);      // CopyRequest
std::string toJson(const OpenTakeaway&);     // TakeawayRequest
std::string toJson(const OpenPhoneText&);    // PhoneTextRequest
std::string toJson(const UploadMaterial&);   // MaterialUpload
std::string toJson(const Uploaded&);         // MaterialKept
std::string toJson(const OpenHandover&);     // HandoverRequest
std::string toJson(const HandoverOpened&);   // Handover
std::string toJson(const HandoverState&);
std::string toJson(const KeepDraft&);
std::string toJson(const DraftKept&);
std::string toJson(const DraftFound&);
std::string toJson(const RecordFound&);                   // Record
std::string toJson(const BookableList&);
std::string toJson(const SlotList&);
std::string toJson(const BookingWish&);
std::string toJson(const Appointment&);
std::string toJson(const AppointmentList&);
std::string toJson(const EventBatch&);
std::string toJson(const Rating&);
std::string toJson(const Complaint&);
std::string toJson(const ComplaintFound&);           // ComplaintStatus
std::string toJson(const AskBills&);
std::string toJson(const BillList&);
std::string toJson(const MakeOrder&);
std::string toJson(const PayByCode&);
std::string toJson(const Order&);
std::string toJson(const CollectionList&);
std::string toJson(const OpeningGranted&);
std::string toJson(const DoorReport&);
std::string toJson(const OpenSessionByCode&);
std::string toJson(const Identified&);
std::string toJson(const LoginStarted&);
std::string toJson(const LoginStands&);
std::string toJson(const Refused&);

// T is one of the above or Submission. Throws Garbage and WrongSchema.
template <class T> T fromJson(std::string_view);
template <> Person fromJson(std::string_view);
template <> Submission fromJson(std::string_view);
template <> SessionReply fromJson(std::string_view);
template <> Account fromJson(std::string_view);
template <> Accepted fromJson(std::string_view);
template <> Case fromJson(std::string_view);
template <> CaseList fromJson(std::string_view);
template <> ChangeWay fromJson(std::string_view);
template <> PrintGranted fromJson(std::string_view);
template <> PrintOutcome fromJson(std::string_view);
template <> Heartbeat fromJson(std::string_view);
template <> HeartbeatTaken fromJson(std::string_view);
template <> CatalogueReceived fromJson(std::string_view);
template <> Delivered fromJson(std::string_view);
template <> CertificateList fromJson(std::string_view);
template <> ListPrincipalCertificates fromJson(std::string_view);
template <> ReplacePrint fromJson(std::string_view);
template <> RequestCopy fromJson(std::string_view);
template <> OpenTakeaway fromJson(std::string_view);
template <> OpenPhoneText fromJson(std::string_view);
template <> UploadMaterial fromJson(std::string_view);
template <> Uploaded fromJson(std::string_view);
template <> OpenHandover fromJson(std::string_view);
template <> HandoverOpened fromJson(std::string_view);
template <> HandoverState fromJson(std::string_view);
template <> Supplement fromJson(std::string_view);
template <> KeepDraft fromJson(std::string_view);
template <> DraftKept fromJson(std::string_view);
template <> DraftFound fromJson(std::string_view);
template <> RecordFound fromJson(std::string_view);
template <> Complaint fromJson(std::string_view);
template <> ComplaintFound fromJson(std::string_view);
template <> BookableList fromJson(std::string_view);
template <> SlotList fromJson(std::string_view);
template <> BookingWish fromJson(std::string_view);
template <> Appointment fromJson(std::string_view);
template <> AppointmentList fromJson(std::string_view);
template <> EventBatch fromJson(std::string_view);
template <> Rating fromJson(std::string_view);
template <> AskBills fromJson(std::string_view);
template <> BillList fromJson(std::string_view);
template <> MakeOrder fromJson(std::string_view);
template <> PayByCode fromJson(std::string_view);
template <> Order fromJson(std::string_view);
template <> CollectionList fromJson(std::string_view);
template <> OpeningGranted fromJson(std::string_view);
template <> DoorReport fromJson(std::string_view);
template <> OpenSessionByCode fromJson(std::string_view);
template <> Identified fromJson(std::string_view);
template <> LoginStarted fromJson(std::string_view);
template <> LoginStands fromJson(std::string_view);
template <> Refused fromJson(std::string_view);

}  // namespace platform
