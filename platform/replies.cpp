#include "platform/replies.h"

#include <algorithm>

#include <fmt/format.h>

#include "platform/messages/messages.h"
#include "platform/preview.h"
#include "platform/seal.h"

namespace platform {

namespace {

using Why = Unreachable::Why;

bool isJson(const HttpReply& reply) {
    return reply.contentType == "application/json" || reply.contentType.starts_with("application/json;");
}

template <class T> T message(const HttpReply& reply) {
    if (!isJson(reply)) throw Garbage("the reply is no application/json");
    return fromJson<T>(reply.body);
}

Said refusal(const HttpReply& reply) {
    auto status = fmt::format("HTTP {}", reply.status);
    if (reply.status >= 500) return Unreachable{Why::serverError, status};
    if (reply.status >= 400) return message<Refused>(reply);
    if (reply.status >= 300) return Unreachable{Why::redirect, status};
    return Unreachable{Why::garbage, status};
}

template <class Meaning> Said when(const HttpReply& reply, std::initializer_list<long> good, Meaning meaning) {
    if (std::find(good.begin(), good.end(), reply.status) == good.end()) return refusal(reply);
    return meaning();
}

const char* words(SealCheck::Verdict verdict) {
    switch (verdict) {
    case SealCheck::Verdict::sealed: return "sealed";
    case SealCheck::Verdict::unsealed: return "unsealed";
    case SealCheck::Verdict::altered: return "altered";
    case SealCheck::Verdict::extended: return "extended";
    case SealCheck::Verdict::foreign: return "foreign seal";
    case SealCheck::Verdict::unreadable: break;
    }
    return "unreadable";
}

Said checked(PrintGranted grant, const std::filesystem::path& sealTrust) {
    auto seal = checkSeal(grant.pdf, sealTrust);
    if (!seal.ok()) return Unreachable{Why::badSeal, words(seal.verdict)};
    grant.sealer = seal.sealer;
    grant.pages = renderPages(grant.pdf);
    if (grant.pages.empty()) return Unreachable{Why::garbage, "the sealed file cannot be drawn"};
    return grant;
}

}  // namespace

Said understandAccepted(const HttpReply& reply) {
    return when(reply, {200, 201}, [&] { return message<Accepted>(reply); });
}

Said understandSession(const HttpReply& reply) {
    return when(reply, {201}, [&] { return SessionOpened{message<SessionReply>(reply).token}; });
}

Said understandCases(const HttpReply& reply) {
    return when(reply, {200}, [&] { return message<CaseList>(reply); });
}

Said understandCase(const HttpReply& reply) {
    return when(reply, {200}, [&] { return CaseFound{message<Case>(reply)}; });
}

Said understandGrant(const HttpReply& reply, const std::filesystem::path& sealTrust) {
    return when(reply, {200}, [&] { return checked(message<PrintGranted>(reply), sealTrust); });
}

Said understandPrintReported(const HttpReply& reply) {
    return when(reply, {204}, [] { return PrintReported{}; });
}

Said understandCatalogue(const HttpReply& reply) {
    if (reply.status == 304) return CatalogueUnchanged{};
    return when(reply, {200}, [&] { return message<CatalogueReceived>(reply); });
}

Said understandHeartbeat(const HttpReply& reply) {
    return when(reply, {200}, [&] {
        auto taken = message<HeartbeatTaken>(reply);
        auto seconds = curl_getdate(reply.date.c_str(), nullptr);
        if (seconds >= 0) taken.platformTime = Time{std::chrono::seconds{seconds}};
        return taken;
    });
}

}  // namespace platform
