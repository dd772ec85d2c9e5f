#include <catch2/catch.hpp>

#include <fstream>

#include "kiosk/day_limit.h"
#include "kiosk/files.h"
#include "kiosk/places.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;

namespace {

const std::filesystem::path shipped = SOURCE_DIR "/assets/places";

std::vector<std::string> names(const std::vector<Place>& places) {
    std::vector<std::string> all;
    for (auto& place : places) all.push_back(place.name.zh);
    return all;
}

std::vector<std::string> problems(const std::string& json) { return placeProblems(json, "43"); }

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("all places that are shipped fit, and say that they are of the demonstration") {
    int files = 0;
    for (auto& entry : std::filesystem::directory_iterator(shipped)) {
        INFO(entry.path().string());
        auto words = *readFile(entry.path());
        CHECK(placeProblems(words, entry.path().stem()).empty());
        CHECK(words.find("演示数据") != words.npos);
        ++files;
    }
    CHECK(files >= 3);
}

TEST_CASE("places are found across files, and where the data ends there are none") {
    Places places(shipped);
    CHECK(names(places.below("")) == Names{"湖北省", "湖南省", "陕西省"});
    CHECK(names(places.below("4306")) == Names{"岳阳楼区", "云溪区", "君山区", "岳阳县", "华容县", "湘阴县", "平江县", "汨罗市", "临湘市"});
    CHECK(names(places.below("430681")).size() == 5);          // in a file of its own
    CHECK(names(places.below("430681107")).front() == "演示一村");
    CHECK(places.below("430681107901").empty());
    CHECK(places.below("6101").empty());
    CHECK(places.below("99").empty());
    CHECK(names(places.pathTo("430681107901")) == Names{"湖南省", "岳阳市", "汨罗市", "弼时镇", "演示一村"});
    CHECK(places.pathTo("430681999").empty());
    CHECK(places.pathTo("").empty());
}

TEST_CASE("what does not fit is named") {
    CHECK(problems(R"({"code": "43", "name": {"zh_CN": "演示省"}})").empty());
    CHECK(problems("no json") == Names{"is no JSON"});
    CHECK(problems("[]").front() == "the file: a code has 2, 4, 6, 9 or 12 digits");
    CHECK(problems(R"({"code": "44", "name": {"zh_CN": "演示省"}})") == Names{"its name is not its code"});
    CHECK(problems(R"({"code": "43", "name": {"en": "Demo"}})") == Names{"43: has no name in Chinese"});
    const auto with = [](const std::string& inner) { return problems(R"({"code": "43", "name": {"zh_CN": "演示省"}, "places": )" + inner + "}"); };
    CHECK(with(R"([{"code": "430", "name": {"zh_CN": "演示市"}}])") == Names{"430: a code has 2, 4, 6, 9 or 12 digits"});
    CHECK(with(R"([{"code": "4401", "name": {"zh_CN": "演示市"}}])") == Names{"4401: does not lie in the place around it"});
    CHECK(with(R"([{"code": "430101", "name": {"zh_CN": "演示县"}}])") == Names{"430101: does not lie in the place around it"});
    CHECK(with(R"([{"code": "4301", "name": {"zh_CN": "一"}}, {"code": "4301", "name": {"zh_CN": "二"}}])") == Names{"4301: comes twice"});
    CHECK(with(R"([{"code": "4301", "name": {"zh_CN": "一"}}, {"code": "4302", "name": {"zh_CN": "一"}}])") == Names{"43: two places in it have one name"});
    CHECK(with(R"({"code": "4301"})") == Names{"43: \"places\" is no list"});
}

TEST_CASE("a file that does not fit is as none, and the others are read") {
    support::TempDir folder;
    std::ofstream(folder.path() / "43.json") << R"({"code": "43", "name": {}})";
    std::ofstream(folder.path() / "42.json") << R"({"code": "42", "name": {"zh_CN": "演示省"}, "places": [{"code": "4201", "name": {"zh_CN": "演示市"}}]})";
    Places places(folder.path());
    CHECK(names(places.below("")) == Names{"演示省"});
    CHECK(places.below("43").empty());
    CHECK(names(places.below("42")) == Names{"演示市"});
    CHECK(Places(folder.path() / "nowhere").below("").empty());
}

TEST_CASE("limits of dates are days, or counted from today") {
    using namespace std::chrono;
    const year_month_day today = year{2028} / 2 / 29;
    CHECK(dayLimit("2026-10-01", today) == year{2026} / 10 / 1);
    CHECK(dayLimit("today", today) == today);
    CHECK(dayLimit("today-16y", today) == year{2012} / 2 / 29);
    CHECK(dayLimit("today+1y", today) == year{2029} / 2 / 28);
    CHECK(dayLimit("today+6m", today) == year{2028} / 8 / 29);
    CHECK(dayLimit("today-12m", today) == year{2027} / 2 / 28);
    CHECK(dayLimit("today+1d", today) == year{2028} / 3 / 1);
    for (auto* bad : {"", "2026-02-30", "tomorrow", "today+1w", "today+1", "2026-1-1", "today-1y "}) CHECK_FALSE(dayLimit(bad, today));
}
