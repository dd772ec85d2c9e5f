#pragma once

#include "platform/messages/fields.h"

namespace platform {

inline Json write(const Refused& refused) { return {{"code", refused.code}, {"message", refused.message}}; }

inline void read(const Json& json, Refused& refused) {
    Fields fields(json, "Error");
    refused.code = fields.code("code", "bad_request|too_large|path_unknown|session_unknown|terminal_mismatch|case_unknown|"
                                       "print_unknown|item_unknown|id_number_wrong|key_reused|result_not_ready|print_closed|"
                                       "outcome_differs|contract_violation|internal");
    refused.message = fields.text("message", 500);
    fields.end();
}

}  // namespace platform
