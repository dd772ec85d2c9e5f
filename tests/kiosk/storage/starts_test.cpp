#include "kiosk/starts.h"

#include <catch2/catch.hpp>

#include "kiosk/state_lock.h"
#include "tests/kiosk/storage/monday.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace storage;
using namespace std::chrono_literals;

TEST_CASE("the sixth start within ten minutes is one too many") {
    support::TempDir folder;
    for (int i = 0; i < 5; ++i) CHECK(countStart(folder.path(), morning + i * 1min) == Starts::usual);
    CHECK(countStart(folder.path(), morning + 5min) == Starts::tooMany);
    CHECK(countStart(folder.path(), morning + 6min) == Starts::tooMany);
}

TEST_CASE("starts that are far apart never are too many") {
    support::TempDir folder;
    for (int i = 0; i < 20; ++i) CHECK(countStart(folder.path(), morning + i * 150s) == Starts::usual);
}

TEST_CASE("after a technician has looked, starts are counted anew") {
    support::TempDir folder;
    for (int i = 0; i < 6; ++i) countStart(folder.path(), morning);
    forgetStarts(folder.path());
    CHECK(countStart(folder.path(), morning) == Starts::usual);
}

TEST_CASE("a clock that was set back, a damaged file or no folder do not take the terminal down") {
    support::TempDir folder;
    for (int i = 0; i < 6; ++i) countStart(folder.path(), morning);
    CHECK(countStart(folder.path(), morning - 24h) == Starts::usual);
    support::writeFile(folder / "starts", std::string("\0\xff nonsense", 11));
    CHECK(countStart(folder.path(), morning) == Starts::usual);
    CHECK(countStart("/proc/nowhere", morning) == Starts::usual);
}

TEST_CASE("one process at a time owns the state folder") {
    support::TempDir folder;
    {
        auto first = StateLock::take(folder.path());
        CHECK(first);
        CHECK_FALSE(StateLock::take(folder.path()));
    }
    CHECK(StateLock::take(folder.path()));
}
