#include "tests/kiosk/items/built_in.h"

#include <catch2/catch.hpp>
#include <set>

#include "kiosk/items/item_words.h"
#include "kiosk/items/patterns.h"
#include "kiosk/items/place.h"

using namespace kiosk;

namespace {

std::size_t membersOf(const char* id) { return items::builtIn(id).members.size(); }

}  // namespace

TEST_CASE("there are 43 items, and six beside them, all marked as demo data, each with what it is found by") {
    const auto all = items::builtIn();
    CHECK(all.size() == 43 + 6);
    for (auto& item : all) {
        INFO(item.id);
        CHECK(item.demo);
        CHECK_FALSE(item.shortTitle.zh.empty());
        CHECK_FALSE(item.title.en.empty());
        CHECK_FALSE(item.department.zh.empty());
        CHECK(iconNamed(item.icon) != ui::Icon::none);
        CHECK_FALSE(item.elements.contact.empty());
    }
}

TEST_CASE("packages have as many members as the papers say") {
    CHECK(membersOf("newborn_package") == 5);
    CHECK(membersOf("graduate_employment") == 17);
    CHECK(membersOf("veteran_employment") == 17);
    CHECK(membersOf("migrant_worker_employment") == 6);
    CHECK(membersOf("graduate_employment") + membersOf("veteran_employment") + membersOf("migrant_worker_employment") == 40);
    CHECK(membersOf("after_death_package") == 13);
    CHECK(membersOf("company_start") == 3);
}

TEST_CASE("after a death eight departments act, and who applies is not whom it is about") {
    const auto item = items::builtIn("after_death_package");
    std::set<std::string> departments;
    for (auto& member : item.members) departments.insert(member.department.zh);
    CHECK(departments.size() == 8);
    REQUIRE(item.subject);
    CHECK(item.subject->deceased);
    CHECK(item.subject->relations.size() == 4);
}

TEST_CASE("a member that can be opened alone is an item that there is") {
    std::set<std::string> ids;
    for (auto& item : items::builtIn()) ids.insert(item.id);
    for (auto& item : items::builtIn())
        for (auto& member : item.members)
            if (!member.item.empty()) CHECK(ids.contains(member.item));
}

TEST_CASE("no two items have one task code, and each begins with a body whose check character is right") {
    std::set<std::string> codes;
    for (auto& item : items::builtIn()) {
        INFO(item.id);
        if (item.taskCode.empty()) CHECK(fitsPattern("uscc", item.elements.agencyCode));
        else CHECK(fitsPattern("uscc", item.taskCode.substr(0, 18)));
        if (!item.taskCode.empty()) CHECK(codes.insert(item.taskCode).second);
    }
}

TEST_CASE("the six that a village finishes on the spot are finished there, and the county's are not") {
    for (auto* id : {"unemployment_registration", "birth_service_registration", "migrant_marriage_certificate"})
        CHECK(offeredAt(items::builtIn(id), "430681107201") == Offered::finished);
    for (auto* id : {"unemployment_registration", "employment_hardship", "social_security_card", "elderly_card", "birth_service_registration", "migrant_marriage_certificate"})
        CHECK(items::builtIn(id).limit.minutes == 30);
    CHECK(offeredAt(items::builtIn("no_crime_certificate"), "430681107201") == Offered::accepted);
    CHECK(offeredAt(items::builtIn("hygiene_licence"), "430681107201") == Offered::guided);
    CHECK(offeredAt(items::builtIn("hygiene_licence"), "430921107201") == Offered::no);
    CHECK(offeredAt(items::builtIn("pension_insured"), "430681107201") != Offered::no);
}

TEST_CASE("what an item promises comes of its elements: done at once, how often one must come, and that a village takes it") {
    const Speech say{ui::Language::zh};
    using Words = std::vector<std::string>;
    CHECK(promiseWords(items::builtIn("unemployment_registration"), say) == Words{"不用跑", "就近办"});
    CHECK(promiseWords(items::builtIn("hygiene_licence"), say) == Words{"最多跑一次"});
    auto item = items::builtIn("hygiene_licence");
    item.elements.caseKind = 1;
    item.elements.visits = 2;
    CHECK(promiseWords(item, say) == Words{"马上办"});
    item.elements = {};
    item.levels.accepts = {4};
    CHECK(promiseWords(item, say).empty());
}
