#include <cstdlib>

#include <fmt/format.h>

#include "platform/server/arguments.h"
#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/server/first_review.h"
#include "platform/server/office.h"
#include "platform/server/packages.h"
#include "platform/server/supplements.h"
#include "platform/wire_time.h"

namespace platform {

namespace {

const std::string& caseIn(const Arguments& arguments) {
    if (arguments.places().empty()) throw WrongUsage("CASE is missing");
    return arguments.places().back();
}

// With --member the case is that one of the package.
std::string decidedCase(Database& database, const Arguments& arguments) {
    auto& number = caseIn(arguments);
    return arguments.has("--member") ? memberCase(database, number, arguments.option("--member")) : number;
}

constexpr const char* everyCase =
    "SELECT case_number, stored_number, CASE WHEN decision = 0 AND due_time = 0 THEN 3 ELSE decision END, due_time,"
    " (SELECT COUNT(*) FROM prints WHERE prints.case_number = cases.case_number AND outcome = 'printed'),"
    " (SELECT COUNT(*) FROM prints WHERE prints.case_number = cases.case_number AND outcome IS NULL), task_name,"
    " COALESCE((SELECT way FROM way_changes WHERE way_changes.case_number = cases.case_number ORDER BY rowid DESC LIMIT 1),"
    " json_extract(submission, '$.resultWay'), '-')"
    " FROM cases ORDER BY rowid";

constexpr const char* standings[] = {"open", "approved", "returned", "waiting"};   // Decision, and what awaits its acceptance

}  // namespace

Clock clockFrom(const std::string& now) {
    auto* environment = std::getenv("KIOSK_PLATFORM_NOW");
    std::string text = !now.empty() ? now : environment ? environment : "";
    Clock clock;
    if (text.empty()) return clock;
    auto time = parseWireTime(text);
    if (!time) throw WrongUsage("a time is written YYYYMMDDThhmmss: " + text);
    clock.set(*time);
    return clock;
}

int approveCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now", "--member"});
    caseIn(arguments);
    const Folder folder = folderBefore(arguments, 1);
    auto database = existing(folder);
    const auto number = decidedCase(database, arguments);
    const auto now = clockFrom(arguments.option("--now")).now();
    // An office that decides has looked at the papers.
    if (auto record = caseCalled(database, number); record && record->shown.awaitsAcceptance) accept(database, number, Calendar(folder.calendar()), now);
    approve(database, number, loadCertified(folder.certificate("seal"), folder.key("seal")), now);
    fmt::print("approved {}\n", number);
    return 0;
}

int acceptCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now"});
    auto& number = caseIn(arguments);
    const Folder folder = folderBefore(arguments, 1);
    auto database = existing(folder);
    accept(database, number, Calendar(folder.calendar()), clockFrom(arguments.option("--now")).now());
    fmt::print("accepted {}\n", number);
    return 0;
}

int returnCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now", "--reason", "--member"});
    caseIn(arguments);
    const Folder folder = folderBefore(arguments, 1);
    if (!arguments.has("--reason")) throw WrongUsage("--reason is missing: nobody is sent away without one");
    auto database = existing(folder);
    const auto number = decidedCase(database, arguments);
    giveBack(database, number, arguments.option("--reason"), clockFrom(arguments.option("--now")).now());
    fmt::print("returned {}\n", number);
    return 0;
}

int supplementCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now", "--materials"});
    auto& number = caseIn(arguments);
    const Folder folder = folderBefore(arguments, 1);
    std::vector<std::string> materials;
    const auto list = arguments.option("--materials");
    for (std::size_t from = 0; from < list.size();) {
        auto to = std::min(list.find(',', from), list.size());
        if (to > from) materials.push_back(list.substr(from, to - from));
        from = to + 1;
    }
    if (materials.empty()) throw WrongUsage("--materials is missing: nobody is asked for nothing");
    auto database = existing(folder);
    want(database, number, materials, Calendar(folder.calendar()), clockFrom(arguments.option("--now")).now());
    fmt::print("{} wants {}\n", number, list);
    return 0;
}

int casesCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    const Folder folder = folderBefore(arguments, 0);
    auto database = existing(folder);
    for (auto row = database.query(everyCase); row.next();)
        fmt::print("{}  {}  {:8}  due {}  printed {}  open {}  way {}  {}\n", row.text(0), row.text(1), standings[row.number(2)],
                   row.number(3) ? wireTime(row.time(3)) : "-", row.number(4), row.number(5), row.text(7), row.text(6));
    return 0;
}

}  // namespace platform
