#include "platform/server/unified.h"

#include <nlohmann/json.hpp>

#include "platform/server/catalogue.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;
using nlohmann::json;

namespace {

json benefit(const char* id, const char* region) {
    return json{{"id", id}, {"version", "1"}, {"taskCode", std::string(region) + "DEM000001E5000511002000"}, {"title", {{"zh_CN", "我要领补贴"}}},
                {"steps", {{{"kind", "submit"}, {"stage", 0}}}}, {"limit", {{"days", 3}}}, {"office", {{"name", {{"zh_CN", "人社窗口"}}}}},
                {"result", {{"kind", "certificate"}, {"title", {{"zh_CN", "证"}}}}},
                {"materials", {{{"id", "photo"}, {"name", {{"zh_CN", "照片"}}}, {"need", "required"}, {"source", {"camera"}}}}}};
}

}  // namespace

TEST_CASE("two regions that offer one item offer the same: name, materials and limit") {
    auto here = benefit("benefit_here", "12000000"), there = benefit("benefit_there", "13000000");
    there["office"]["name"]["zh_CN"] = "另一个窗口";                     // who does it where may differ
    const auto load = [&] { requireUnified({parseItem(here.dump()), parseItem(there.dump())}); };
    CHECK_NOTHROW(load());
    std::string differs;
    SECTION("the name") { there["title"]["zh_CN"] = "我要领钱", differs = "another title"; }
    SECTION("a material more") { there["materials"].push_back({{"id", "form"}, {"name", {{"zh_CN", "申请表"}}}, {"need", "required"}, {"source", {"camera"}}}), differs = "another materials"; }
    SECTION("a material that must be") { there["materials"][0]["need"] = "tolerable", differs = "another materials"; }
    SECTION("the limit") { there["limit"]["days"] = 5, differs = "another limit"; }
    SECTION("the legal limit") { there["elements"]["legalLimit"] = {{"count", 20}, {"unit", 1}}, differs = "another legalLimit"; }
    CHECK_THROWS_WITH(load(), Catch::Contains("benefit_here and benefit_there") && Catch::Contains(differs));
}

TEST_CASE("what is not the same under one code is not loaded, and what was offered stays") {
    DemoFolder folder;
    Database database(folder.files.database());
    auto here = benefit("benefit_here", "12000000"), there = benefit("benefit_there", "13000000");
    loadCatalogue(database, {parseItem(here.dump())});
    there["limit"]["days"] = 5;
    CHECK_THROWS(loadCatalogue(database, {parseItem(here.dump()), parseItem(there.dump())}));
    CHECK(offeredItems(database).size() == 1);
}
