#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "kiosk/database.h"
#include "tests/kiosk/shelf.h"
#include "tests/kiosk/storage/write_points.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;

namespace {

namespace fs = std::filesystem;
const std::vector<std::string> kinds{"notice", "identify", "form", "declare", "review", "submit", "receipt", "find_case",
                                     "cases", "progress", "results", "show_document", "print_document", "rate"};

// Long ones, so that the file has more pages than SQLite keeps in memory before it writes.
std::vector<std::string> items(const std::string& id) {
    std::vector<std::string> all;
    for (int n = 0; n < 3; ++n)
        all.push_back(fmt::format(R"({{"id":"{}_{}","version":"1","title":{{"zh_CN":"查一查"}},"way":"ask","stages":[{{"zh_CN":"{}"}}],"steps":[{{"kind":"identify","stage":0}}]}})",
                                  id, n, std::string(9000, 'x')));
    return all;
}

// In a child: takes a new catalogue and begins to use it, and dies at the point. False: it came to its end.
bool takesAndDies(const fs::path& state, int point, write_points::How how) {
    auto child = fork();
    if (child == 0) {
        Shelf shelf(state, builtinServices, kinds);
        write_points::killAt(point, how);
        const bool taken = shelf.take("new", items("new"));
        shelf.catalogue.used("new_1");
        _exit(taken && shelf.catalogue.keepUses() ? 0 : 3);
    }
    int status = 0;
    waitpid(child, &status, 0);
    const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    REQUIRE((killed || (WIFEXITED(status) && WEXITSTATUS(status) == 0)));
    return killed;
}

void checkWhole(const fs::path& state) {
    Shelf shelf(state, builtinServices, kinds);
    const auto version = shelf.catalogue.version();
    CHECK((version == "old" || version == "new"));
    CHECK(shelf.ids() == std::vector<std::string>{version + "_0", version + "_1", version + "_2"});
    CHECK(shelf.catalogue.searchIndex().find("cyc", 9).size() == 3);
    CHECK(shelf.catalogue.coming().empty());
    CHECK_FALSE(fs::exists(state / "catalogue.next"));
    Database look(state / "uses.db");
    look.attach(state / "catalogue.db", "served");
    auto check = look.query("PRAGMA integrity_check");
    REQUIRE(check.step());
    CHECK(check.text(0) == "ok");
}

}  // namespace

TEST_CASE("killed at any write, the old catalogue is there or the new one, each whole") {
    auto how = GENERATE(write_points::How::before, write_points::How::halfWay);
    support::TempDir before;
    { REQUIRE(Shelf(before.path(), builtinServices, kinds).take("old", items("old"))); }
    int point = 0;
    for (bool killed = true; killed;) {
        INFO("killed at write " << ++point);
        support::TempDir folder;
        fs::copy(before.path(), folder.path(), fs::copy_options::recursive);
        killed = takesAndDies(folder.path(), point, how);
        checkWhole(folder.path());
    }
    CHECK(point > 20);
}
