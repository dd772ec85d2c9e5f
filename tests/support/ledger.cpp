#include "tests/support/ledger.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <regex>
#include <sqlite3.h>

#include "tests/support/temp_dir.h"
#include "tests/support/text.h"
#include "tests/support/watch.h"

namespace support {
namespace {

namespace fs = std::filesystem;

constexpr const char* openPayments = "SELECT COUNT(*) FROM intents WHERE kind = 4 AND state = 0";   // kiosk/journal.h: a payment, open
constexpr const char* everyPrint = "SELECT COUNT(*) FROM prints WHERE outcome IN ('printed', 'spoiled')";

// What one question to a database says; -1: nothing.
int numberIn(const fs::path& database, const char* question) {
    sqlite3* file = nullptr;
    sqlite3_open_v2(database.c_str(), &file, SQLITE_OPEN_READONLY, nullptr);
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> closed(file, &sqlite3_close);
    sqlite3_busy_timeout(file, static_cast<int>(patience.count()));
    sqlite3_stmt* prepared = nullptr;
    sqlite3_prepare_v2(file, question, -1, &prepared, nullptr);
    std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> ended(prepared, &sqlite3_finalize);
    return sqlite3_step(prepared) == SQLITE_ROW ? sqlite3_column_int(prepared, 0) : -1;
}

bool outboxEmpties(Stand& stand) {
    auto empty = [&] { return stand.waiting() == 0; };
    return waitFor(stand.state(), Deadline(patience), empty);
}

template <class T> std::vector<T> since(const std::vector<T>& now, std::size_t before) {
    return {now.begin() + static_cast<std::ptrdiff_t>(std::min(before, now.size())), now.end()};
}

int timesIn(const std::string& text, const std::string& part) {
    int times = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
    return times;
}

// K1108: documentUnknown, in kiosk/incidents.h. Papers and what is known of them; who only waits for these need not ask for the cases.
Ledger papersOf(Stand& stand) {
    return {{}, stand.receipts().all(), stand.documents().all(), printedSays(stand.platform()), timesIn(contentsOf(stand.at("kiosk") / "log.err"), "K1108")};
}

struct Prints { int printed = 0, papers = 0, unknown = 0; };

Prints since(const Ledger& before, const Ledger& now) {
    return {now.printed - before.printed, static_cast<int>(now.documents.size() - before.documents.size()),
            now.unknownPrints - before.unknownPrints};
}

// What the platform counts lies in the tray. A print of which nobody knows the end may lie there, or not.
bool agree(const Prints& prints) { return prints.printed <= prints.papers && prints.papers <= prints.printed + prints.unknown; }

// The answer of the printer, asked after a restart, takes its time to the platform.
void comparePrints(Stand& stand, const Ledger& before, std::vector<std::string>& wrong) {
    Ledger now;
    auto settled = [&] { return agree(since(before, now = papersOf(stand))); };
    if (!waitFor(stand.state(), Deadline(patience), settled)) {
        auto prints = since(before, now);
        wrong.push_back(fmt::format("{} documents came out, but the platform counts {}, and {} are not known", prints.papers, prints.printed,
                                    prints.unknown));
    }
    auto original = [](auto& paper) { return !contains(textOf(paper), "补打"); };
    if (auto fresh = since(now.documents, before.documents.size()); std::count_if(fresh.begin(), fresh.end(), original) > 1)
        wrong.push_back("the original came out twice");
}

}  // namespace

namespace {

void compareOrders(Stand& stand, std::vector<std::string>& wrong) {
    if (!waitFor(stand.state(), Deadline(patience), [&] { return numberIn(stand.state() / "journal.db", openPayments) == 0; })) wrong.push_back("the journal still watches an order");
    if (hasOrders(stand.platform())) wrongOrders(stand.platform().orders(), wrong);
}

}  // namespace

void wrongOrders(const std::vector<CentralPlatform::Order>& orders, std::vector<std::string>& wrong) {
    std::map<std::string, int> paid;
    for (auto& order : orders) {
        if (order.payments > 1) wrong.push_back("order " + order.number + " was paid more than once");
        if ((order.state == "paid") != (order.payments == 1)) wrong.push_back("order " + order.number + " is " + order.state + " with so many payments: " + std::to_string(order.payments));
        if (order.state == "unpaid") wrong.push_back("order " + order.number + " can still be paid, and nobody stands there");
        if ((paid[order.bill] += order.payments) > 1) wrong.push_back("a bill was paid twice");
    }
}

std::string numberBehind(const std::string& label, std::string paper) {
    std::erase_if(paper, [](char c) { return c == ' ' || c == '\n'; });
    std::smatch found;
    std::regex pattern(label + "(?:：|:)?([0-9A-Z-]+)");
    return std::regex_search(paper, found, pattern) ? found[1].str() : std::string{};
}

int printedSays(const CentralPlatform& platform) { return numberIn(platform.file("platform.db"), everyPrint); }

int casesAt(const CentralPlatform& platform) { return numberIn(platform.file("platform.db"), "SELECT COUNT(*) FROM cases"); }
bool hasOrders(const CentralPlatform& platform) { return numberIn(platform.file("platform.db"), "SELECT COUNT(*) FROM orders") > 0; }

Ledger ledger(Stand& stand) {
    auto all = papersOf(stand);
    all.cases = stand.platform().cases();
    return all;
}

std::vector<std::string> personalTraces(const fs::path& folder, const std::set<std::string>& words) {
    std::vector<std::string> traces;
    for (auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        auto bytes = contentsOf(entry.path());
        for (auto& word : words)
            if (contains(bytes, word)) traces.push_back(entry.path().filename().string() + " holds " + word);
    }
    return traces;
}

std::vector<std::string> disagreements(Stand& stand, const Ledger& before) {
    std::vector<std::string> wrong;
    if (!outboxEmpties(stand)) wrong.push_back("the outbox does not empty");
    auto now = ledger(stand);
    std::set<std::string> numbers, made;
    for (auto& one : now.cases) {
        numbers.insert(one.number);
        if (!made.insert(one.storedNumber).second) wrong.push_back("two cases were made of " + one.storedNumber);
    }
    auto fresh = since(now.cases, before.cases.size());
    auto count = std::ranges::count_if(fresh, [](auto& one) { return !contains(one.storedNumber, "/"); });   // else a package's member
    if (count > 1) wrong.push_back(fmt::format("one visit made {} cases", count));
    std::set<std::string> onPaper;
    for (auto& file : since(now.receipts, before.receipts.size())) {
        auto paper = textOf(file);
        if (auto number = numberBehind("办件编号", paper); !number.empty() && !numbers.contains(number))
            wrong.push_back("a paper names the case " + number + ", which the platform does not have");
        if (auto number = numberBehind("暂存号", paper); !number.empty() && !made.contains(number) && !stand.platform().storedNumbers().contains(number))
            wrong.push_back("a paper names the stored number " + number + ", which never arrived");
        if (contains(paper, "凭条") && !onPaper.insert(paper).second) wrong.push_back("the same receipt came out twice");
    }
    compareOrders(stand, wrong);
    comparePrints(stand, before, wrong);
    for (auto& trace : personalTraces(stand.at("kiosk"), {"王小明", "000000198604121011", "13800000000"})) wrong.push_back(trace);
    return wrong;
}

}  // namespace support
