#pragma once

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <string>

#include "platform/http.h"
#include "platform/messages/messages.h"

// What a question looks like over HTTP, and what its reply means. Each topic has `exchange` functions for its questions.
namespace platform {

// Whether nobody minds when a request that is no longer wanted is never sent.
enum class Unwanted { dropped, stillSent };

struct Exchange {
    HttpRequest request;
    std::function<Said(const HttpReply&)> understand;    // empty: nobody waits for the reply. Throws nothing but Garbage and WrongSchema
    Unwanted unwanted = Unwanted::dropped;
};

// Keys and numbers become part of a path or a header: whatever they hold, they stay one word of it.
std::string escaped(const std::string& word);
std::string bearer(const std::string& token);        // headers
std::string idempotencyKey(const std::string& key);

void requireJson(const HttpReply&);                  // throws Garbage
Said refusal(const HttpReply&);                      // of a status that is none of the good ones

template <class T> T message(const HttpReply& reply) {
    requireJson(reply);
    return fromJson<T>(reply.body);
}

template <class Meaning> Said when(const HttpReply& reply, std::initializer_list<long> good, Meaning meaning) {
    if (std::find(good.begin(), good.end(), reply.status) == good.end()) return refusal(reply);
    return meaning();
}

// The usual way to understand: one of these statuses, and a T.
template <class T> auto understood(std::initializer_list<long> good) {
    return [good = std::vector<long>(good)](const HttpReply& reply) -> Said {
        if (std::find(good.begin(), good.end(), reply.status) == good.end()) return refusal(reply);
        return message<T>(reply);
    };
}

// A sealed file of the platform: its seal is checked against the trust list, its pages are drawn.
Said checkedGrant(const HttpReply&, const ClientConfig&);

// One line a question; defined in topics/<topic>.cpp.
Exchange exchange(const std::string& key, const SubmitCase&, const ClientConfig&);
Exchange exchange(const std::string& key, const ListCases&, const ClientConfig&);
Exchange exchange(const std::string& key, const FindCase&, const ClientConfig&);
Exchange exchange(const std::string& key, const ChangeWay&, const ClientConfig&);
Exchange exchange(const std::string& key, const OpenSession&, const ClientConfig&);
Exchange exchange(const std::string& key, const CloseSession&, const ClientConfig&);
Exchange exchange(const std::string& key, const RequestPrint&, const ClientConfig&);
Exchange exchange(const std::string& key, const ReplacePrint&, const ClientConfig&);
Exchange exchange(const std::string& key, const ReportPrint&, const ClientConfig&);
Exchange exchange(const std::string& key, const FetchCatalogue&, const ClientConfig&);
Exchange exchange(const std::string& key, const Heartbeat&, const ClientConfig&);
Exchange exchange(const std::string& key, const ListBookables&, const ClientConfig&);
Exchange exchange(const std::string& key, const FindSlots&, const ClientConfig&);
Exchange exchange(const std::string& key, const Book&, const ClientConfig&);
Exchange exchange(const std::string& key, const ListAppointments&, const ClientConfig&);
Exchange exchange(const std::string& key, const CancelAppointment&, const ClientConfig&);
Exchange exchange(const std::string& key, const CheckIn&, const ClientConfig&);
Exchange exchange(const std::string& key, const TakeTicket&, const ClientConfig&);
Exchange exchange(const std::string& key, const FindComplaint&, const ClientConfig&);
Exchange exchange(const std::string& key, const AskBills&, const ClientConfig&);
Exchange exchange(const std::string& key, const MakeOrder&, const ClientConfig&);
Exchange exchange(const std::string& key, const FindOrder&, const ClientConfig&);
Exchange exchange(const std::string& key, const PayByCode&, const ClientConfig&);
Exchange exchange(const std::string& key, const CloseOrder&, const ClientConfig&);
Exchange exchange(const std::string& key, const AskCollections&, const ClientConfig&);
Exchange exchange(const std::string& key, const RequestOpening&, const ClientConfig&);
Exchange exchange(const std::string& key, const OpenSessionByCode&, const ClientConfig&);
Exchange exchange(const std::string& key, const StartLogin&, const ClientConfig&);
Exchange exchange(const std::string& key, const AskLogin&, const ClientConfig&);
Exchange exchange(const std::string& key, const DropLogin&, const ClientConfig&);
Exchange exchange(const std::string& key, const Deliver&, const ClientConfig&);
Exchange exchange(const std::string& key, const AskRecord&, const ClientConfig&);
Exchange exchange(const std::string& key, const RequestRecordPrint&, const ClientConfig&);
Exchange exchange(const std::string& key, const ResumePrint&, const ClientConfig&);
Exchange exchange(const std::string& key, const KeepDraft&, const ClientConfig&);
Exchange exchange(const std::string& key, const FindDraft&, const ClientConfig&);
Exchange exchange(const std::string& key, const AskAccount&, const ClientConfig&);
Exchange exchange(const std::string& key, const FindDraftByCode&, const ClientConfig&);
Exchange exchange(const std::string& key, const ListCertificates&, const ClientConfig&);
Exchange exchange(const std::string& key, const ListPrincipalCertificates&, const ClientConfig&);
Exchange exchange(const std::string& key, const RequestCopy&, const ClientConfig&);
Exchange exchange(const std::string& key, const OpenTakeaway&, const ClientConfig&);
Exchange exchange(const std::string& key, const AskTakeaway&, const ClientConfig&);
Exchange exchange(const std::string& key, const OpenPhoneText&, const ClientConfig&);
Exchange exchange(const std::string& key, const AskPhoneText&, const ClientConfig&);
Exchange exchange(const std::string& key, const UploadMaterial&, const ClientConfig&);
Exchange exchange(const std::string& key, const OpenHandover&, const ClientConfig&);
Exchange exchange(const std::string& key, const AskHandover&, const ClientConfig&);

}  // namespace platform
