#include <charconv>

#include <fmt/format.h>

#include "platform/server/cases.h"
#include "platform/server/collections.h"
#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/server/identities.h"
#include "platform/server/papers_in.h"
#include "platform/server/result_ways.h"

namespace platform {

namespace {

const std::string& lastWord(const Arguments& arguments, const char* name) {
    if (arguments.places().empty()) throw WrongUsage(std::string(name) + " is missing");
    return arguments.places().back();
}

int wholeNumber(const Arguments& arguments, const char* option, const char* otherwise) {
    auto text = arguments.option(option, otherwise);
    int number = 0;
    auto end = text.data() + text.size();
    if (std::from_chars(text.data(), end, number).ptr != end || number < 1) throw WrongUsage(std::string(option) + " takes a number from 1 on");
    return number;
}

// What has become of a case, written down with its time.
int note(const Words& words, const char* what, void (*write)(Database&, const std::string& number, Time)) {
    Arguments arguments(words, {}, {"--now"});
    auto& number = lastWord(arguments, "CASE");
    auto database = existing(folderBefore(arguments, 1));
    write(database, number, clockFrom(arguments.option("--now")).now());
    fmt::print("{} {}\n", what, number);
    return 0;
}

}  // namespace

int receivedCommand(const Words& words) { return note(words, "received", papersReceived); }
int deliveredCommand(const Words& words) { return note(words, "delivered", carrierDelivered); }
int handedOverCommand(const Words& words) { return note(words, "handed over", windowHandedOver); }

int shelveCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now", "--terminal", "--door", "--days"});
    auto& number = lastWord(arguments, "CASE");
    Shelf shelf{arguments.option("--terminal", "430681107000-0001"), wholeNumber(arguments, "--door", "0"), wholeNumber(arguments, "--days", "7")};
    auto database = existing(folderBefore(arguments, 1));
    fmt::print("pickup code {}\n", shelve(database, number, shelf, clockFrom(arguments.option("--now")).now()));
    return 0;
}

int postCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now", "--carrier", "--waybill"});
    auto& number = lastWord(arguments, "CASE");
    if (!arguments.has("--waybill")) throw WrongUsage("--waybill is missing");
    auto database = existing(folderBefore(arguments, 1));
    postResult(database, number, arguments.option("--carrier", "邮政快递"), arguments.option("--waybill"), clockFrom(arguments.option("--now")).now());
    fmt::print("posted {}\n", number);
    return 0;
}

int collectionsCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    auto database = existing(folderBefore(arguments, 0));
    for (auto& one : allCollections(database))
        fmt::print("{}  {:6}  {:9}  {}  door {}  code {}  waybill {}  evidence {}\n", one.caseNumber, one.way, one.state, one.terminal.empty() ? "-" : one.terminal, one.door,
                   one.pickupCode.empty() ? "-" : one.pickupCode, one.waybill.empty() ? "-" : one.waybill, one.evidence.empty() ? "-" : one.evidence);
    return 0;
}

// With their addresses, for who packs them.
int parcelsCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    auto database = existing(folderBefore(arguments, 0));
    auto row = database.query("SELECT case_number FROM cases WHERE decision = 1 AND case_number NOT IN (SELECT case_number FROM collections) ORDER BY rowid");
    while (row.next()) {
        const auto record = findCase(database, row.text(0));
        const auto to = record ? postedTo(database, *record) : std::nullopt;
        if (to) fmt::print("{}  {}  {}  {}  {}\n", record->shown.caseNumber, record->resultTitle, to->receiver, to->phone, to->address);
    }
    return 0;
}

int identityCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now"});
    auto& name = lastWord(arguments, "NAME");
    auto database = existing(folderBefore(arguments, 1));
    auto person = knownPerson(database, name);
    if (!person) throw std::runtime_error("nobody of that name has an electronic identity");
    fmt::print("{}\n", identityCode(database, *person, clockFrom(arguments.option("--now")).now()));
    return 0;
}

}  // namespace platform
