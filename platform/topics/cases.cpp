#include "platform/topics/cases.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string& key, const SubmitCase& question, const ClientConfig&) {
    return {{"POST", "/v1/cases", question.submissionJson, {idempotencyKey(key)}}, understood<Accepted>({200, 201}), Unwanted::stillSent};
}

Exchange exchange(const std::string&, const ListCases& question, const ClientConfig&) {
    const auto path = question.year == 0 ? std::string("/v1/cases") : "/v1/cases/years/" + std::to_string(question.year);
    return {{"GET", path, "", {bearer(question.token)}}, understood<CaseList>({200})};
}

static Said caseFound(const HttpReply& reply) {
    return when(reply, {200}, [&] { return CaseFound{message<Case>(reply)}; });
}

Exchange exchange(const std::string&, const FindCase& question, const ClientConfig&) {
    return {{"GET", "/v1/cases/" + escaped(question.number), "", {}}, caseFound};
}

Exchange exchange(const std::string& key, const ChangeWay& question, const ClientConfig&) {
    return {{"PUT", "/v1/cases/" + escaped(question.caseNumber) + "/result-way", toJson(question), {bearer(question.token), idempotencyKey(key)}}, caseFound};
}

}  // namespace platform
