#include "kiosk/incidents.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/support/temp_dir.h"

using namespace kiosk;

TEST_CASE("every log id is once in the table, within its thousand, and means something") {
    std::set<std::string> codes, meanings;
    for (auto& row : incidentTable()) {
        INFO(code(row.id));
        auto number = static_cast<int>(row.id);
        CHECK((number > 1000 && number < 4000));
        CHECK(codes.insert(code(row.id)).second);
        CHECK(meanings.insert(row.meaning).second);
        CHECK(&meaning(row.id) == &row);
    }
}

TEST_CASE("every log id of the enumeration is in the table") {
    auto header = support::contentsOf(std::string{SOURCE_DIR} + "/kiosk/incidents.h");
    auto list = header.substr(header.find("enum class Incident"));
    list = list.substr(0, list.find("};"));
    std::size_t named = 0;
    for (auto at = list.find(" = "); at != std::string::npos; at = list.find(" = ", at + 1)) {
        auto id = static_cast<Incident>(std::stoi(list.substr(at + 3, 4)));
        CHECK_NOTHROW(meaning(id));
        ++named;
    }
    CHECK(named == incidentTable().size());
}

TEST_CASE("the manual lists every log id with its severity and meaning") {
    auto manual = support::contentsOf(std::string{SOURCE_DIR} + "/assets/man/kiosk-incidents.7");
    constexpr const char* severities[] = {"info", "notice", "warning", "alert"};
    for (auto& row : incidentTable()) {
        auto line = ".It " + code(row.id) + " " + severities[static_cast<int>(row.severity)] + "\n" + row.meaning + ".\n";
        INFO("the manual should say:\n" << line);
        CHECK(manual.find(line) != std::string::npos);
    }
}
