#pragma once

#include "platform/base64.h"
#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const PrintGranted& grant) {
    Json json{{"reprint", grant.reprint}, {"copyNumber", grant.copyNumber}, {"title", grant.title},
              {"issueTime", wireTime(grant.issued)}, {"pdf", toBase64(grant.pdf)}};
    if (!grant.resumeCode.empty()) json["resumeCode"] = grant.resumeCode;
    return json;
}

inline void read(const Json& json, PrintGranted& grant) {
    Fields fields(json, "PrintGrant");
    grant.reprint = fields.yes("reprint");
    grant.copyNumber = fields.number("copyNumber", 0, 10000);
    grant.title = fields.text("title", 100);
    grant.issued = fields.time("issueTime");
    auto pdf = fromBase64(fields.text("pdf", 4000000));
    if (!pdf || pdf->empty()) throw WrongSchema("PrintGrant.pdf is no base64");
    grant.pdf = std::move(*pdf);
    grant.resumeCode = fields.codeOr("resumeCode", "[0-9]{10}");
    fields.end();
}

inline Json write(const ReplacePrint& asked) { return {{"fault", asked.fault}}; }

inline void read(const Json& json, ReplacePrint& asked) {
    Fields fields(json, "SpoiledPrint");
    asked.fault = fields.code("fault", "smeared|blank|half");
    fields.end();
}

inline Json write(const PrintOutcome& outcome) {
    return {{"outcome", outcome.printed ? "printed" : "failed"}, {"sheets", outcome.sheets}};
}

inline void read(const Json& json, PrintOutcome& outcome) {
    Fields fields(json, "PrintOutcome");
    outcome.printed = fields.code("outcome", "printed|failed") == "printed";
    outcome.sheets = fields.number("sheets", 0, 1000);
    fields.end();
}

}  // namespace platform
