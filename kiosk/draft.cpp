#include "kiosk/draft.h"

#include <openssl/crypto.h>

#include "kiosk/items/changes.h"

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
    wipeTexts({&one.caseNumber, &one.storedNumber, &one.itemId, &one.taskName, &one.statusText, &one.returnReason, &one.principal});
    for (auto& event : one.events) wipeBytes(event.what);
    for (auto& wanted : one.wanted) wipeBytes(wanted.name);
    for (auto& member : one.members) wipeTexts({&member.caseNumber, &member.returnReason});
    if (one.papersIn) wipeBytes(one.papersIn->waybill);
    if (auto& over = one.handedOver) wipeTexts({&over->carrier, &over->waybill});
}

void wipeCollection(platform::Collection& one) {
    wipeTexts({&one.caseNumber, &one.title, &one.place, &one.carrier, &one.waybill});
}

void wipePerson(platform::Person& person) {
    wipeTexts({&person.name, &person.idNumber, &person.sexCode, &person.nationCode, &person.birthDate, &person.address});
}

void wipeBill(platform::Bill& bill) {
    wipeTexts({&bill.billId, &bill.title, &bill.payee, &bill.subject, &bill.orderNumber});
    for (auto& line : bill.lines) wipeBytes(line.what);
}

void wipeOrder(platform::Order& order) {
    wipeTexts({&order.orderNumber, &order.title, &order.payee, &order.payCode});
    for (auto& line : order.lines) wipeBytes(line.what);
    if (order.ebill) wipeTexts({&order.ebill->code, &order.ebill->number, &order.ebill->url});
}

void wipeQuery(platform::AskBills& asked) {
    wipeTexts({&asked.token, &asked.code, &asked.company});
    if (auto& other = asked.other) wipeTexts({&other->name, &other->idNumber, &other->relation, &other->consentHash});
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
    for (auto& [id, value] : answers) wipeBytes(value);
    for (auto& one : materials) {
        wipeTexts({&one.id, &one.way, &one.certificateId});
        for (auto& hash : one.hashes) wipeBytes(hash);
    }
    if (undertaking) wipeBytes(undertaking->signaturePng);
    for (auto& [id, place] : places) wipePlace(place);
    for (auto& stroke : signature) wipeBytes(stroke);
    if (consent) wipeBytes(consent->signaturePng);
    wipePerson(principal);
    if (agent) wipePerson(agent->person), wipeBytes(agent->authorisation.signaturePng);
    wipeTexts({&holder, &token, &storedNumber, &caseAsked, &printKey, &resumeCode, &draftCode, &purpose, &face});
    if (certificate) wipeTexts({&certificate->id, &certificate->kind, &certificate->title, &certificate->issuer});
    if (account) wipeTexts({&account->phone, &account->address, &account->postcode, &account->bankCard});
    if (record)
        for (auto& row : record->rows) wipeTexts({&row.label, &row.value});
    if (accepted) wipeTexts({&accepted->caseNumber, &accepted->dueText});
    if (accepted && accepted->papersIn) wipeBytes(accepted->papersIn->waybill);
    for (auto& one : cases) wipeCase(one);
    if (chosen) wipeCase(*chosen);
    for (auto& one : collections) wipeCollection(one);
    if (collection) wipeCollection(*collection);
    wipeBytes(pickupCode);
    wipeQuery(billsAsked);
    if (bill) wipeBill(*bill);
    if (order) wipeOrder(*order);
    wipeTexts({&payWay, &orderKey});
    if (grant) {
        wipeBytes(grant->title);
        wipeBytes(grant->pdf);
        for (auto& page : grant->pages) wipeBytes(page.pixels);
    }
}

void Draft::beginAnew(const ServiceItem& other) {
    Draft fresh;
    std::swap(fresh.card, card), std::swap(fresh.holder, holder), std::swap(fresh.token, token), std::swap(fresh.account, account), std::swap(fresh.draftCode, draftCode);
    fresh.language = language;
    for (auto& field : item.fields)
        for (auto& asked : other.fields)
            if (sameField(field, asked) && form.contains(field.id)) {
                fresh.form[field.id].swap(form[field.id]);
                if (places.contains(field.id)) fresh.places[field.id] = places[field.id];
            }
    overwrite();
    *this = std::move(fresh);
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
