#include "kiosk/draft.h"

#include <openssl/crypto.h>

namespace kiosk {
namespace {

template <class Container> void wipeBytes(Container& bytes) {
    OPENSSL_cleanse(bytes.data(), bytes.size() * sizeof(*bytes.data()));
    bytes.clear();
}

void wipeTexts(std::initializer_list<std::string*> texts) {
    for (auto* text : texts) wipeBytes(*text);
}

void wipeCard(drivers::IdCard& card) {
    wipeTexts({&card.name, &card.englishName, &card.sexCode, &card.nationCode, &card.nation, &card.birthDate, &card.address,
               &card.number, &card.authority, &card.validFrom, &card.validTo, &card.passNumber, &card.newestAddress});
    wipeBytes(card.fingerprint);
    wipeBytes(card.photo.rgb);
}

void wipeCase(platform::Case& one) {
    wipeTexts({&one.caseNumber, &one.storedNumber, &one.itemId, &one.taskName, &one.statusText, &one.returnReason});
    for (auto& event : one.events) wipeBytes(event.what);
}

void wipePlace(ChosenPlace& place) {
    wipeBytes(place.name);
    for (auto& step : place.path)
        for (auto* text : {&step.code, &step.name.zh, &step.name.en}) wipeBytes(*text);
}

}  // namespace

void Draft::overwrite() {
    if (card) wipeCard(*card);
    for (auto& [id, value] : form) wipeBytes(value);
    for (auto& [id, place] : places) wipePlace(place);
    for (auto& stroke : signature) wipeBytes(stroke);
    if (consent) wipeBytes(consent->signaturePng);
    wipeTexts({&holder, &token, &storedNumber, &caseAsked, &printKey});
    if (accepted) wipeTexts({&accepted->caseNumber, &accepted->dueText});
    for (auto& one : cases) wipeCase(one);
    if (chosen) wipeCase(*chosen);
    if (grant) {
        wipeBytes(grant->title);
        wipeBytes(grant->pdf);
        for (auto& page : grant->pages) wipeBytes(page.pixels);
    }
}

void Draft::wipe() {
    overwrite();
    *this = Draft{};
}

platform::Person personOf(const drivers::IdCard& card) {
    using Kind = drivers::IdCard::Kind;
    const auto& address = card.newestAddress.empty() ? card.address : card.newestAddress;
    platform::Person person{card.name, "111", card.number, card.sexCode, card.nationCode, card.birthDate, address};
    if (card.kind == Kind::hkMoTwPermit) person.idType = "554";
    if (card.kind == Kind::foreigner2017 || card.kind == Kind::foreigner2023) {
        person.idType = "553";
        if (person.name.empty()) person.name = card.englishName;
    }
    return person;
}

}  // namespace kiosk
