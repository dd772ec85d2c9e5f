#include "platform/topics/records.h"

#include <fmt/format.h>

#include "platform/exchange.h"

namespace platform {

namespace {

std::string recordPath(const std::string& itemId, int year) { return fmt::format("/v1/records/{}/{}", escaped(itemId), year); }

}  // namespace

Exchange exchange(const std::string&, const AskRecord& question, const ClientConfig&) {
    return {{"GET", recordPath(question.itemId, question.year), "", {bearer(question.token)}}, understood<RecordFound>({200})};
}

Exchange exchange(const std::string& key, const RequestRecordPrint& question, const ClientConfig& config) {
    return {{"POST", recordPath(question.itemId, question.year) + "/prints", "", {idempotencyKey(key), bearer(question.token)}, HttpRequest::Size::large},
            [&config](const HttpReply& reply) { return checkedGrant(reply, config); }};
}

Exchange exchange(const std::string& key, const ResumePrint& question, const ClientConfig& config) {
    return {{"POST", "/v1/resumptions/" + escaped(question.code), "", {idempotencyKey(key)}, HttpRequest::Size::large},
            [&config](const HttpReply& reply) { return checkedGrant(reply, config); }};
}

}  // namespace platform
