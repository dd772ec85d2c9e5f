#include "kiosk/items/reading.h"

namespace kiosk {
namespace {

template <class Value> std::optional<Value> maybe(const ItemJson& from, const char* key) {
    auto found = from.find(key);
    return found == from.end() ? std::nullopt : std::optional{found->get<Value>()};
}

FeeSpec feeFrom(const ItemJson& from) {
    FeeSpec fee{localisedAt(from, "name"), localisedAt(from, "standard"), {}, conditionAt(from, "when")};
    if (auto fen = maybe<std::int64_t>(from, "fen")) fee.amount = ui::Fen{*fen};
    return fee;
}

void readCodes(const ItemJson& from, Elements& elements) {
    elements.taskType = from.value("taskType", "");
    elements.basicCode = from.value("basicCode", "");
    elements.handleItemCode = from.value("handleItemCode", "");
    elements.agencyCode = from.value("agencyCode", "");
    elements.level = from.value("level", 0);
    elements.agencyNature = from.value("agencyNature", 0);
    elements.caseKind = from.value("caseKind", 0);
    elements.onlineDepth = from.value("onlineDepth", 0);
    elements.rangeOfAcceptance = from.value("rangeOfAcceptance", 0);
    elements.serves = from.value("serves", std::vector<int>{});
    elements.forms = from.value("forms", std::vector<int>{});
    elements.special = maybe<std::vector<int>>(from, "specialProcedure");
}

void readWords(const ItemJson& from, Elements& elements) {
    elements.legalBasis = localisedListAt(from, "legalBasis");
    elements.conditions = localisedListAt(from, "conditions");
    elements.procedure = localisedListAt(from, "procedure");
    elements.jointAgencies = localisedListAt(from, "jointAgencies");
    elements.contact = localisedListAt(from, "contact");
    elements.complaints = localisedListAt(from, "complaints");
    elements.powerSource = localisedAt(from, "powerSource");
    elements.entrusted = localisedAt(from, "entrusted");
    elements.feeBasis = localisedAt(from, "feeBasis");
    elements.place = localisedAt(from, "place");
    elements.openingTimes = localisedAt(from, "openingTimes");
    elements.sample = localisedAt(from, "sample");
    elements.visitsNote = localisedAt(from, "visitsNote");
}

}  // namespace

std::vector<FeeSpec> feesFrom(const ItemJson& from) {
    std::vector<FeeSpec> fees;
    for (auto& fee : from) fees.push_back(feeFrom(fee));
    return fees;
}

Elements elementsFrom(const ItemJson& from) {
    Elements elements;
    readCodes(from, elements);
    readWords(from, elements);
    if (from.contains("legalLimit"))
        elements.legalLimit = Span{from["legalLimit"].at("count"), from["legalLimit"].at("unit"), localisedAt(from["legalLimit"], "note")};
    if (from.contains("fees")) elements.fees = feesFrom(from["fees"]);
    elements.payOnline = maybe<bool>(from, "payOnline");
    elements.bookable = maybe<bool>(from, "bookable");
    elements.express = maybe<bool>(from, "express");
    elements.intermediary = maybe<bool>(from, "intermediary");
    elements.visits = maybe<int>(from, "visits");
    elements.terminal = maybe<bool>(from, "isServiceTerminals");
    return elements;
}

}  // namespace kiosk
