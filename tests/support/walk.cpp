#include "tests/support/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <sstream>

#include "tests/support/temp_dir.h"
#include "tests/support/text.h"

namespace support {
namespace {

using Words = const std::string&;

struct Verb {
    const char* name;
    enum class Takes { nothing, text, oneOf } takes;
    std::vector<std::string> choices;
    std::function<void(Stage&, Words)> act;
};

Verb bare(const char* name, void (Stage::*act)()) {
    return {name, Verb::Takes::nothing, {}, [act](Stage& stage, Words) { (stage.*act)(); }};
}
Verb withText(const char* name, void (Stage::*act)(Words)) {
    return {name, Verb::Takes::text, {}, [act](Stage& stage, Words text) { (stage.*act)(text); }};
}
Verb withOneOf(const char* name, std::vector<std::string> choices, void (Stage::*act)(Words)) {
    return {name, Verb::Takes::oneOf, std::move(choices), [act](Stage& stage, Words choice) { (stage.*act)(choice); }};
}
Verb cable(const char* name, const char* role) {
    return {name, Verb::Takes::oneOf, {"unplugged", "plugged"}, [role](Stage& stage, Words how) { stage.device(role, how); }};
}

// Of two verbs that begin alike the longer one stands first.
const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all{
        withText("after", &Stage::after),
        withText("tap", &Stage::tap),
        bare("types pickup code", &Stage::typesPickupCode),
        bare("types order number", &Stage::typesOrderNumber),
        withText("types", &Stage::types),
        withText("spells", &Stage::spells),
        bare("chooses a day", &Stage::choosesADay),
        bare("signs", &Stage::signs),
        bare("reads", &Stage::reads),
        cable("card reader", "card_reader"),
        withText("card", &Stage::card),
        bare("takes card", &Stage::takesCard),
        bare("scans receipt", &Stage::scansReceipt),
        withText("scans", &Stage::scans),
        withText("sees", &Stage::sees),
        withText("never sees", &Stage::neverSees),
        withText("prints", &Stage::prints),
        withText("document prints", &Stage::printsDocument),
        withText("office approves member", &Stage::officeApprovesMember),
        withText("office returns member", &Stage::officeReturnsMember),
        bare("office approves", &Stage::officeApproves),
        bare("office accepts", &Stage::officeAccepts),
        withText("office returns", &Stage::officeReturns),
        withText("office replies", &Stage::officeReplies),
        withText("office dispatches", &Stage::officeDispatches),
        withText("office answers", &Stage::officeAnswers),
        withText("office shelves", &Stage::officeShelves),
        bare("office receives", &Stage::officeReceives),
        withText("office posts", &Stage::officePosts),
        bare("carrier delivers", &Stage::carrierDelivers),
        bare("window hands over", &Stage::windowHandsOver),
        withText("hand shuts", &Stage::handShuts),
        withText("phone logs in", &Stage::phoneLogsIn),
        withText("phone shows", &Stage::phoneShows),
        withText("office bills", &Stage::officeBills),
        withText("office refunds", &Stage::officeRefunds),
        bare("phone uploads", &Stage::phoneUploads),
        bare("phone takes", &Stage::phoneTakes),
        withText("phone writes", &Stage::phoneWrites),
        bare("phone pays later", &Stage::phonePaysLater),
        bare("phone pays", &Stage::phonePays),
        bare("bank answers", &Stage::bankAnswers),
        withOneOf("platform", {"online", "offline"}, &Stage::platform),
        withOneOf("paper", {"ok", "out"}, &Stage::paper),
        cable("scanner", "barcode_reader"),
        cable("printer", "receipt_printer"),
        withOneOf("ends", {"done", "stored", "idle", "cancelled", "declined", "refused", "not_printed", "nothing_found", "nothing_ready", "draft_kept"}, &Stage::ends),
    };
    return all;
}

std::string trimmed(const std::string& text) {
    auto from = text.find_first_not_of(" \t\r"), to = text.find_last_not_of(" \t\r");
    return from == text.npos ? std::string{} : text.substr(from, to - from + 1);
}

// Verbs of two words may stand apart as far as somebody likes to align them.
std::string oneSpace(std::string text) {
    std::replace(text.begin(), text.end(), '\t', ' ');
    text.erase(std::unique(text.begin(), text.end(), [](char a, char b) { return a == ' ' && b == ' '; }), text.end());
    return text;
}

std::string unquoted(const std::string& text) {
    bool quoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
    return quoted ? text.substr(1, text.size() - 2) : text;
}

const Verb* verbOf(const std::string& line) {
    for (auto& verb : verbs())
        if (startsWith(line + " ", std::string(verb.name) + " ")) return &verb;
    return nullptr;
}

std::string mistake(const Verb& verb, const std::string& argument) {
    using Takes = Verb::Takes;
    if (verb.takes == Takes::nothing && !argument.empty()) return std::string(verb.name) + " takes nothing behind it";
    if (verb.takes == Takes::text && argument.empty()) return std::string(verb.name) + " wants something behind it";
    if (verb.takes == Takes::oneOf && std::find(verb.choices.begin(), verb.choices.end(), argument) == verb.choices.end()) {
        std::string choices;
        for (auto& choice : verb.choices) choices += " " + choice;
        return std::string(verb.name) + " takes one of:" + choices;
    }
    return {};
}

}  // namespace

std::string codeOf(const std::string& scanned) {
    if (scanned != "payer code") return scanned;
    static std::atomic<std::uint64_t> last{static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count()) / 1000 % 100'000'000'000'000};
    return fmt::format("13{:015}1", ++last);         // 18 digits, as wallets have them
}

Walk parseWalk(const std::string& name, const std::string& text) {
    Walk walk{name, {}};
    std::string mistakes, raw;
    std::istringstream in(text);
    for (int number = 1; std::getline(in, raw); ++number) {
        auto line = trimmed(raw);
        if (line.empty() || line.front() == '#') continue;
        line = oneSpace(line);
        auto* verb = verbOf(line);
        auto argument = verb ? unquoted(trimmed(line.substr(std::string(verb->name).size()))) : std::string{};
        auto wrong = verb ? mistake(*verb, argument) : "no verb begins " + line;
        if (!wrong.empty()) mistakes += name + ".walk:" + std::to_string(number) + ": " + wrong + "\n";
        else walk.lines.push_back({number, verb->name, argument});
    }
    if (mistakes.empty() && walk.lines.empty()) mistakes = name + ".walk: nothing happens in it\n";
    if (!mistakes.empty()) throw WalkBroken(mistakes);
    return walk;
}

namespace {
std::filesystem::path journeys() { return std::filesystem::path(SOURCE_DIR) / "tests/journeys"; }
}

Walk loadWalk(const std::string& name) {
    auto file = journeys() / (name + ".walk");
    if (!std::filesystem::exists(file)) throw WalkBroken("there is no walk " + name);
    return parseWalk(name, contentsOf(file));
}

std::vector<std::string> walkNames() {
    std::vector<std::string> names;
    for (auto& entry : std::filesystem::directory_iterator(journeys()))
        if (entry.path().extension() == ".walk") names.push_back(entry.path().stem());
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> walkVerbs() {
    std::vector<std::string> names;
    for (auto& verb : verbs()) names.push_back(verb.name);
    return names;
}

void perform(const Walk& walk, const Line& line, Stage& stage) try {
    verbOf(line.verb)->act(stage, line.argument);
} catch (const std::exception& broken) {
    throw WalkBroken(walk.name + ".walk:" + std::to_string(line.number) + ": " + line.words() + ": " + broken.what());
}

void play(const Walk& walk, Stage& stage) {
    for (auto& line : walk.lines) perform(walk, line, stage);
}

}  // namespace support
