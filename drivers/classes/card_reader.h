#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "drivers/status.h"

namespace drivers {

// Three bytes a pixel, from the upper left; empty when there is none.
struct CardPhoto { int width = 0, height = 0; std::vector<std::uint8_t> rgb; };

// A resident's card. All text is UTF-8 without padding; dates are YYYYMMDD; validTo may be 长期.
struct IdCard {
    enum class Kind { resident, hkMoTwPermit, foreigner2017, foreigner2023 } kind = Kind::resident;
    std::string name;
    std::string englishName;      // foreigners only
    std::string sexCode;          // GB/T 2261.1
    std::string nationCode;       // GB 3304, or ISO 3166-1 alpha-3 nationality for foreigners
    std::string nation;           // in words; the code itself when it is unknown
    std::string birthDate;
    std::string address;
    std::string number;           // 18 characters for all but foreigner2017
    std::string authority;
    std::string validFrom;
    std::string validTo;
    std::string passNumber;       // hkMoTwPermit only
    std::string newestAddress;    // added after the card was made (追加地址); empty where there is none
    std::vector<std::uint8_t> fingerprint;   // as the card holds it (GA/T 1012), never looked into; empty unless it is asked for
    CardPhoto photo;              // where a decoder is installed
};

// A card was presented that cannot be accepted. The device itself is well.
struct CardRefused {
    enum class Why {
        removedEarly,      // withdrawn while it was being read
        notAnIdCard,       // SW3 40
        suspicious,        // SAM could not authenticate the card, or its signature is wrong (SW3 31 32 33)
        forgedNumber,      // check character of GB 11643 is wrong
        unreadable,        // read failed again and again, or the record makes no sense
    } why = Why::unreadable;
};
struct CardRead { IdCard card; };
struct CardLying {};             // lay there when the terminal started; nobody knows whose it is
struct CardRemoved {};           // follows each of the others, also after stop()

class CardReader : public Device {
public:
    static constexpr Role kind = Role::cardReader;
    Role role() const final { return kind; }
    virtual void accept() = 0;   // CardRead or CardRefused follows, again and again until stop()
    virtual void stop() = 0;
};

}  // namespace drivers
