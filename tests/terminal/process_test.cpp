#include "tests/support/process.h"

#include <signal.h>

#include <catch2/catch.hpp>

#include "tests/support/temp_dir.h"

using namespace support;
using Catch::Contains;

namespace {
Command shell(const TempDir& folder, const std::string& script) { return {"sh", {"-c", "cd " + folder.path().string() + "; " + script}, {}, folder / "shell"}; }
}

TEST_CASE("a line that a program says is awaited and both its outputs are kept") {
    TempDir folder;
    Process process(shell(folder, "echo warming up >&2; echo ready; cat"));
    process.awaitLine("ready");
    CHECK(process.out() == "ready\n");
    CHECK(process.awaitEnd() == 0);
    CHECK(process.err() == "warming up\n");
}

TEST_CASE("a program that ends before its line is reported with what it said") {
    TempDir folder;
    Process process(shell(folder, "echo no such printer >&2; exit 3"));
    CHECK_THROWS_WITH(process.awaitLine("ready"), Contains("ended without saying ready") && Contains("no such printer"));
    CHECK(process.awaitEnd() == 3);
}

TEST_CASE("a program that stays silent is given up at the deadline") {
    TempDir folder;
    Process process(shell(folder, "exec sleep 100"));
    CHECK_THROWS_WITH(process.awaitLine("ready", Milliseconds{20}), Contains("did not say ready"));
    CHECK_THROWS_WITH(process.awaitEnd(Milliseconds{20}), Contains("does not end"));
}

TEST_CASE("a program that is not there is named in one line") {
    TempDir folder;
    CHECK_THROWS_WITH(Process({"/nowhere/kiosk", {}, {}, folder / "kiosk"}), "there is no program /nowhere/kiosk");
    CHECK_THROWS_WITH(Process({"kiosk-of-nobody", {}, {}, folder / "kiosk"}), "there is no program kiosk-of-nobody");
}

TEST_CASE("a program is gone with the object that started it, even when it will not listen") {
    TempDir folder;
    pid_t pid = 0;
    {
        Process process(shell(folder, "mkfifo never; trap '' TERM; echo ready; read line < never"));
        process.awaitLine("ready");
        pid = process.pid();
        CHECK(process.running());
        CHECK(process.stop(Milliseconds{20}) == 128 + SIGKILL);
    }
    CHECK(::kill(pid, 0) == -1);
}

TEST_CASE("a killed program is gone when kill9 returns") {
    TempDir folder;
    Process process(shell(folder, "exec sleep 100"));
    process.kill9();
    CHECK_FALSE(process.running());
    CHECK(process.awaitEnd() == 128 + SIGKILL);
}

TEST_CASE("a program that ends before it said READY=1 is reported") {
    TempDir folder;
    auto saying = shell(folder, "exit 0");
    saying.notifies = true;
    CHECK_THROWS_WITH(Process(saying).awaitReady(), Contains("ended before it was ready"));
}

TEST_CASE("run gives back what a program says, or throws what it complains of") {
    CHECK(run({"sh", {"-c", "echo $GREETING"}, {{"GREETING", "hello"}}}) == "hello\n");
    CHECK_THROWS_WITH(run({"sh", {"-c", "echo broken >&2; exit 2"}}), "sh ended with 2: broken\n");
}
