#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace {

const std::filesystem::path program = std::filesystem::path{BINARY_DIR} / "kioskctl";

// What a program prints.
std::string said(const std::filesystem::path& called, std::vector<std::string> arguments) {
    support::TempDir folder;
    return support::run({called, std::move(arguments), {}, folder / "said"});
}

struct Listed { std::set<std::string> commands, options; };

// What the help says that there is; it is made of the table.
Listed helped() {
    Listed all;
    std::istringstream lines(said(program, {"--help"}));
    for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (!std::regex_search(line, found, std::regex("^  ([a-z-]+)"))) continue;
        all.commands.insert(found[1]);
        auto rest = line;
        for (std::regex option("\\[--([a-z]+) [A-Z]"); std::regex_search(rest, found, option); rest = found.suffix()) all.options.insert(found[1]);
    }
    return all;
}

std::string manual() {
    std::ostringstream words;
    words << std::ifstream(std::string{SOURCE_DIR} + "/assets/man/kioskctl.1").rdbuf();
    return words.str();
}

// What bash offers behind these words, the last of which is being typed.
std::set<std::string> completed(const std::string& words) {
    auto script = "source \"$0\"; COMP_WORDS=(" + words + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _kioskctl; printf '%s\\n' \"${COMPREPLY[@]}\"";
    std::istringstream lines(said("bash", {"-c", script, std::string{BINARY_DIR} + "/completion/kioskctl"}));
    std::set<std::string> all;
    for (std::string line; std::getline(lines, line);)
        if (!line.empty()) all.insert(line);
    return all;
}

using Words = std::set<std::string>;

}  // namespace

TEST_CASE("the manual of kioskctl has every command and option of its table, and no other") {
    auto page = manual();
    Listed documented;
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);) {
        std::smatch found;
        if (std::regex_search(line, found, std::regex("^\\.It Cm ([a-z-]+)"))) documented.commands.insert(found[1]);
        auto rest = line;
        for (std::regex option("Fl -([a-z]+) Ar"); std::regex_search(rest, found, option); rest = found.suffix()) documented.options.insert(found[1]);
    }
    for (auto* general : {"config", "socket", "option"}) documented.options.erase(general);
    auto table = helped();
    CHECK(table.commands.size() >= 17);
    CHECK(documented.commands == table.commands);
    CHECK(documented.options == table.options);
}

TEST_CASE("the manual of kioskctl is well-formed") {
    support::TempDir folder;
    support::Process man({"man", {"--warnings", "--encoding=UTF-8", std::string{SOURCE_DIR} + "/assets/man/kioskctl.1"}, {{"MANPAGER", "cat"}}, folder / "man"});
    CHECK(man.awaitEnd() == 0);
    CHECK(man.err().empty());
}

TEST_CASE("bash completes kioskctl's commands, their words and options, and files where files are meant") {
    CHECK(completed("kioskctl sc") == Words{"scan"});
    CHECK(completed("kioskctl --json re") == Words{"read-card", "record", "replay"});
    CHECK(completed("kioskctl print-test ''") == Words{"receipt", "a4", "--json"});
    CHECK(completed("kioskctl locker o") == Words{"open"});
    CHECK(completed("kioskctl --socket /nowhere/socket record ''") == Words{"start", "stop", "--folder", "--json"});
    CHECK(completed("kioskctl scan --w") == Words{"--wait"});
    CHECK(completed("kioskctl scan --wait ''").empty());
    CHECK(completed("kioskctl status ''") == Words{"--json"});
    auto tapes = completed("kioskctl replay " + std::string{SOURCE_DIR} + "/tests/drivers/tap");
    CHECK(tapes.contains(std::string{SOURCE_DIR} + "/tests/drivers/tapes"));
    auto all = completed("kioskctl ''");
    for (auto& command : helped().commands) CHECK(all.contains(command));
}

TEST_CASE("the completion that is installed is what kioskctl prints, as text and as JSON") {
    std::ostringstream built;
    built << std::ifstream(std::string{BINARY_DIR} + "/completion/kioskctl").rdbuf();
    CHECK(built.str() == said(program, {"completion"}));
    CHECK(nlohmann::json::parse(said(program, {"--json", "completion"}))["completion"] == built.str());
}
