#pragma once

#include "platform/messages/fields.h"

namespace platform {

inline Json write(const Account& account) { return {{"phone", account.phone}, {"address", account.address}, {"postcode", account.postcode}, {"bankCard", account.bankCard}}; }

inline void read(const Json& json, Account& account) {
    Fields fields(json, "Account");
    account.phone = fields.text("phone", 18);
    account.address = fields.text("address", 200);
    account.postcode = fields.text("postcode", 6);
    account.bankCard = fields.text("bankCard", 32);
    fields.end();
}

}  // namespace platform
