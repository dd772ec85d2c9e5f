#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "kiosk/database.h"
#include "kiosk/journal.h"
#include "tests/kiosk/storage/write_points.h"
#include "tests/kiosk/storage/monday.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace storage;
using namespace std::chrono_literals;

namespace {

// All that the journal holds, in words that can be compared.
std::string picture(const Journal& journal) {
    std::ostringstream words;
    for (auto& row : journal.waiting()) words << "waits " << row.key << ' ' << row.attempts << ' ' << journal.submission(row.key).value_or("?") << '\n';
    for (auto& intent : journal.openIntents()) words << "open " << intent.key << ' ' << static_cast<int>(intent.kind) << ' ' << intent.caseNumber << ' ' << intent.door << '\n';
    return words.str();
}

std::string newest(const Journal& journal) { return journal.waiting().back().key; }

// A morning at the terminal: each line is one thing that must be on the disk whole or not at all.
using Work = void (*)(Journal&);
const Work works[] = {
    [](Journal& j) { j.submit(morning, [](auto& key) { return "first of " + key; }); },
    [](Journal& j) { j.acknowledged(newest(j), "CASE-1", morning, Paper::receipt); },
    [](Journal& j) { j.settle(j.openIntents().at(0).key, IntentKind::receipt, IntentState::done); },
    [](Journal& j) { j.tidy(morning); },
    [](Journal& j) { j.submit(morning, [](auto& key) { return "offline " + key; }); },
    [](Journal& j) { j.postponed(newest(j), morning + 1s, morning, Paper::receipt); },
    [](Journal& j) { j.open("grant", IntentKind::document, "CASE-1", morning); },
    [](Journal& j) { j.jobTaken("grant", IntentKind::document, 7); },
    [](Journal& j) { j.tidy(morning + 8 * 24h); },
    [](Journal& j) { j.submit(morning, [](auto& key) { return std::string(9000, 'x') + key; }); },
    [](Journal& j) { j.settle("grant", IntentKind::document, IntentState::done); },
    [](Journal& j) { j.acknowledged(newest(j), "CASE-2", morning, Paper::none); },
    [](Journal& j) { j.openDoor("door-1", 7, morning); },
    [](Journal& j) { j.doorEnded("door-1", IntentState::done, "opened"); },
};

// What was there after each work; [0] before the first.
std::vector<std::string> undisturbed() {
    support::TempDir folder;
    Journal journal(folder.path(), terminal, morning);
    std::vector<std::string> pictures{picture(journal)};
    for (auto work : works) {
        work(journal);
        pictures.push_back(picture(journal));
    }
    return pictures;
}

// In a child: does the works, tells of each that is finished, dies at the point.
struct Run { int finished = 0; bool killed = false; };

Run runAndDie(const std::filesystem::path& state, int point, write_points::How how) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    auto child = fork();
    if (child == 0) {
        write_points::killAt(point, how);
        Journal journal(state, terminal, morning);
        for (auto work : works) {
            work(journal);
            if (write(ends[1], ".", 1) != 1) _exit(3);
        }
        _exit(0);
    }
    close(ends[1]);
    Run run;
    char dot;
    while (read(ends[0], &dot, 1) == 1) ++run.finished;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    run.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    REQUIRE((run.killed || (WIFEXITED(status) && WEXITSTATUS(status) == 0)));
    return run;
}

void checkAfter(const std::filesystem::path& state, const Run& run, const std::vector<std::string>& pictures) {
    Journal journal(state, terminal, morning);
    CHECK(journal.startIncidents().empty());
    auto now = picture(journal);
    auto done = static_cast<std::size_t>(run.finished);
    bool whole = now == pictures[done] || now == pictures[std::min(done + 1, pictures.size() - 1)];
    INFO("after " << run.finished << " works:\n" << now);
    CHECK(whole);

    Database look(state / "journal.db");
    auto check = look.query("PRAGMA integrity_check");
    REQUIRE(check.step());
    CHECK(check.text(0) == "ok");

    std::set<std::string> given;
    auto row = look.query("SELECT key FROM intents");
    while (row.step()) given.insert(row.text(0));
    CHECK(given.insert(std::get<std::string>(journal.submit(morning, [](auto&) { return ""; }))).second);
}

}  // namespace

TEST_CASE("killed at any write, the journal holds exactly what was committed and gives no number twice") {
    auto how = GENERATE(write_points::How::before, write_points::How::halfWay);
    auto pictures = undisturbed();
    int point = 0;
    for (bool killed = true; killed;) {
        INFO("killed at write " << ++point);
        support::TempDir folder;
        auto run = runAndDie(folder.path(), point, how);
        checkAfter(folder.path(), run, pictures);
        killed = run.killed;
    }
    CHECK(point > 50);
}
