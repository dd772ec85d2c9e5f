#include "kiosk/recent_log.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

using namespace kiosk;

TEST_CASE("what was logged can be read back, newest first, whoever logged it, and the oldest goes") {
    std::thread other([] {
        for (int i = 0; i < 200; ++i) logIncident(Incident::controlRefused, "uid 1");
    });
    for (int i = 0; i < 200; ++i) logIncident(Incident::paperLow, "receipt_printer");
    other.join();
    logIncident(Incident::deviceOnline, "camera\nK9999 forged");
    auto lines = recentLog();
    REQUIRE(lines.size() == 300);
    CHECK(lines.front().id == Incident::deviceOnline);
    CHECK(lines.front().detail == "camera?K9999 forged");
    CHECK(std::ranges::count(lines, Incident::controlRefused, &LogLine::id) > 0);
    CHECK(std::ranges::count(lines, Incident::paperLow, &LogLine::id) > 0);
}
