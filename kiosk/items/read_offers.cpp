#include "kiosk/items/reading.h"

namespace kiosk {
namespace {

ResultSpec resultFrom(const ItemJson& from) {
    return {from.value("kind", ""), localisedAt(from, "title"), from.value("ways", std::vector<std::string>{})};
}

MemberSpec memberFrom(const ItemJson& from) {
    return {from.at("id"), localisedAt(from, "title"), localisedAt(from, "department"), localisedAt(from, "result"),
            from.value("item", ""), from.value("role", "joint"), from.value("days", 0), feesFrom(listAt(from, "fees"))};
}

SubjectSpec subjectFrom(const ItemJson& from) {
    SubjectSpec subject{localisedAt(from, "name"), {}, from.value("deceased", false), localisedAt(from, "question")};
    for (auto& relation : listAt(from, "relations")) subject.relations.emplace_back(relation.at("id"), localisedAt(relation, "label"));
    return subject;
}

BillSpec billFrom(const ItemJson& from) {
    BillSpec bill{from.at("kind"), from.value("by", "card"), from.value("pattern", ""), localisedAt(from, "label"), localisedAt(from, "hint"),
                  from.value("longest", std::size_t{20}), {}, localisedAt(from, "consent")};
    for (auto& company : listAt(from, "companies")) bill.companies.emplace_back(company.at("id"), localisedAt(company, "label"));
    return bill;
}

// The first thing that the form asks for.
void askRelation(ServiceItem& item) {
    FieldSpec relation;
    relation.kind = FieldSpec::Kind::choice;
    relation.id = "relation";
    relation.label = item.subject->question;
    for (auto& [id, label] : item.subject->relations) relation.options.push_back({id, label});
    item.fields.insert(item.fields.begin(), std::move(relation));
}

void readSubject(const ItemJson& from, ServiceItem& item) {
    if (!from.contains("subject")) return;
    item.subject = subjectFrom(from["subject"]);
    if (!item.subject->relations.empty()) askRelation(item);
}

void readPackage(const ItemJson& from, ServiceItem& item) {
    item.package = from.value("items", std::vector<std::string>{});
    for (auto& member : listAt(from, "members")) item.members.push_back(memberFrom(member));
    readSubject(from, item);
}

AgencySpec agencyFrom(const ItemJson& from) {
    return {from.value("version", ""), localisedAt(from, "title"), localisedListAt(from, "paragraphs"), from.value("certificates", std::vector<std::string>{})};
}

}  // namespace

void readOffers(const ItemJson& from, ServiceItem& item) {
    if (from.contains("result")) item.results.push_back(resultFrom(from["result"]));
    for (auto& result : listAt(from, "results")) item.results.push_back(resultFrom(result));
    if (auto one = from.find("record"); one != from.end())
        item.record = RecordSpec{one->at("kind"), one->value("printable", false), one->value("filter", "")};
    if (auto one = from.find("copies"); one != from.end())
        for (auto& purpose : listAt(*one, "purposes")) item.purposes.push_back({purpose.at("id"), localisedAt(purpose, "label")});
    if (from.contains("bill")) item.bill = billFrom(from["bill"]);
    if (auto one = from.find("appointment"); one != from.end())
        item.appointment = AppointmentSpec{one->value("days", 14), localisedListAt(*one, "bring")};
    if (auto one = from.find("package"); one != from.end()) readPackage(*one, item);
    readSubject(from, item);
    if (auto one = from.find("crossRegion"); one != from.end())
        item.crossRegion = CrossRegionSpec{one->at("areas").get<std::vector<std::string>>(), localisedAt(*one, "refusal"), localisedAt(*one, "question")};
    item.byOrganisation = from.value("applicant", "") == "organisation";
    item.storable = from.value("storable", false);
    item.face = from.value("face", false);
    if (auto one = from.find("agency"); one != from.end()) item.agency = agencyFrom(*one);
    if (auto one = from.find("levels"); one != from.end())
        item.levels = {one->value("accepts", std::vector<int>{}), one->value("finishes", std::vector<int>{}), one->value("decides", 0)};
    for (auto& one : listAt(from, "directory"))
        item.directory.push_back({one.at("id"), localisedAt(one, "name"), localisedAt(one, "group"), localisedListAt(one, "lines"), hoursAt(one, "hours"), one.value("area", "")});
    item.areas = from.value("areas", std::vector<std::string>{});
}

}  // namespace kiosk
