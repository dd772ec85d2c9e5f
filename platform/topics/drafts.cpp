#include "platform/topics/drafts.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string&, const KeepDraft& question, const ClientConfig&) {
    return {{"PUT", "/v1/drafts/" + escaped(question.itemId), toJson(question), {bearer(question.token)}}, understood<DraftKept>({200})};
}

Exchange exchange(const std::string&, const FindDraft& question, const ClientConfig&) {
    return {{"GET", "/v1/drafts/" + escaped(question.itemId), "", {bearer(question.token)}}, understood<DraftFound>({200})};
}

Exchange exchange(const std::string&, const FindDraftByCode& question, const ClientConfig&) {
    return {{"GET", "/v1/draft-codes/" + escaped(question.code), "", {bearer(question.token)}}, understood<DraftFound>({200})};
}

}  // namespace platform
