#pragma once

#include <chrono>
#include <string>

namespace platform {

using Time = std::chrono::sys_seconds;               // on the wire YYYYMMDDThhmmss in Asia/Shanghai (GB/T 39046)

// GB/T 39046 table 5, the part that says who applies.
struct Person {
    std::string name;
    std::string idType = "111";                      // GA/T 2000.156: 111 resident card, 553 foreigner PR, 554 HK/Macau/Taiwan permit
    std::string idNumber;
    std::string sexCode, nationCode, birthDate, address;   // as read from the card; may be empty
};

// A resident has shown who they are. The token lives for 30 minutes and on this terminal only.
struct OpenSession { Person person; };               // SessionOpened
struct SessionOpened { std::string token; };
struct CloseSession { std::string token; };          // no reply; tried once

// What the person's account at the platform holds besides who they are, so that nobody is asked for it again. All may be empty.
struct AskAccount { std::string token; };            // Account
struct Account { std::string phone, address, postcode, bankCard; };

}  // namespace platform
