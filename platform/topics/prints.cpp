#include "platform/topics/prints.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string& key, const RequestPrint& question, const ClientConfig& config) {
    return {{"POST", "/v1/cases/" + escaped(question.caseNumber) + "/prints", "", {idempotencyKey(key), bearer(question.token)}, HttpRequest::Size::large},
            [&config](const HttpReply& reply) { return checkedGrant(reply, config); }};
}

Exchange exchange(const std::string& key, const ReplacePrint& question, const ClientConfig& config) {
    return {{"POST", "/v1/prints/" + escaped(question.spoiled) + "/replacements", toJson(question), {idempotencyKey(key), bearer(question.token)}, HttpRequest::Size::large},
            [&config](const HttpReply& reply) { return checkedGrant(reply, config); }};
}

Exchange exchange(const std::string& key, const ReportPrint& question, const ClientConfig&) {
    return {{"PUT", "/v1/prints/" + escaped(key), toJson(PrintOutcome{question.outcome == "printed", question.sheets}), {}},
            [](const HttpReply& reply) { return when(reply, {204}, [] { return PrintReported{}; }); },
            Unwanted::stillSent};
}

}  // namespace platform
