#include "platform/exchange.h"

#include <fmt/format.h>

#include "platform/preview.h"
#include "platform/seal.h"

namespace platform {

namespace {

using Why = Unreachable::Why;

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

}  // namespace

std::string escaped(const std::string& word) {
    std::string path;
    for (unsigned char c : word) {
        bool plain = std::isalnum(c) || c == '-' || c == '.' || c == '_';
        path += plain ? std::string(1, char(c)) : fmt::format("%{:02X}", c);
    }
    return path;
}

std::string bearer(const std::string& token) { return "Authorization: Bearer " + escaped(token); }
std::string idempotencyKey(const std::string& key) { return "Idempotency-Key: " + escaped(key); }

void requireJson(const HttpReply& reply) {
    bool json = reply.contentType == "application/json" || reply.contentType.starts_with("application/json;");
    if (!json) throw Garbage("the reply is no application/json");
}

Said refusal(const HttpReply& reply) {
    auto status = fmt::format("HTTP {}", reply.status);
    if (reply.status >= 500) return Unreachable{Why::serverError, status};
    if (reply.status >= 400) return message<Refused>(reply);
    if (reply.status >= 300) return Unreachable{Why::redirect, status};
    return Unreachable{Why::garbage, status};
}

Said checkedGrant(const HttpReply& reply, const ClientConfig& config) {
    return when(reply, {200}, [&]() -> Said {
        auto grant = message<PrintGranted>(reply);
        auto seal = checkSeal(grant.pdf, config.sealTrust);
        if (!seal.ok()) return Unreachable{Why::badSeal, words(seal.verdict)};
        grant.sealer = seal.sealer;
        grant.pages = renderPages(grant.pdf);
        if (grant.pages.empty()) return Unreachable{Why::garbage, "the sealed file cannot be drawn"};
        return grant;
    });
}

}  // namespace platform
