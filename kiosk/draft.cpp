#include "kiosk/draft.h"

#include <openssl/crypto.h>

namespace kiosk {
namespace {

template <class Container> void wipeBytes(Container& bytes) {
    OPENSSL_cleanse(bytes.data(), bytes.size() * sizeof(*bytes.data()));
    bytes.clear();
}

void wipeCard(drivers::IdCard& card) {
    for (auto* text : {&card.name, &card.englishName, &card.birthDate, &card.address, &card.number, &card.passNumber}) wipeBytes(*text);
}

void wipePlace(ChosenPlace& place) {
    wipeBytes(place.name);
    for (auto& step : place.path)
        for (auto* text : {&step.code, &step.name.zh, &step.name.en}) wipeBytes(*text);
}

}  // namespace

void Draft::wipe() {
    if (card) wipeCard(*card);
    for (auto& [id, value] : form) wipeBytes(value);
    for (auto& [id, place] : places) wipePlace(place);
    for (auto& stroke : signature) wipeBytes(stroke);
    if (consent) wipeBytes(consent->signaturePng);
    wipeBytes(token);
    wipeBytes(holder);
    if (grant) {
        wipeBytes(grant->pdf);
        for (auto& page : grant->pages) wipeBytes(page.pixels);
    }
    *this = Draft{};
}

platform::Person personOf(const drivers::IdCard& card) {
    using Kind = drivers::IdCard::Kind;
    platform::Person person{card.name, "111", card.number, card.sexCode, card.nationCode, card.birthDate, card.address};
    if (card.kind == Kind::hkMoTwPermit) person.idType = "554";
    if (card.kind == Kind::foreigner2017 || card.kind == Kind::foreigner2023) {
        person.idType = "553";
        if (person.name.empty()) person.name = card.englishName;
    }
    return person;
}

}  // namespace kiosk
