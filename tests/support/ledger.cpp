#include "tests/support/ledger.h"

#include <algorithm>
#include <fmt/format.h>
#include <regex>

#include "tests/support/temp_dir.h"
#include "tests/support/text.h"
#include "tests/support/watch.h"

namespace support {
namespace {

namespace fs = std::filesystem;

// The number behind a label on a paper, wherever the paper broke the line.
std::string numberBehind(const std::string& label, std::string paper) {
    std::erase_if(paper, [](char c) { return c == ' ' || c == '\n'; });
    std::smatch found;
    std::regex pattern(label + "(?:：|:)?([0-9A-Z-]+)");
    return std::regex_search(paper, found, pattern) ? found[1].str() : std::string{};
}

bool outboxEmpties(Stand& stand) {
    auto empty = [&] { return stand.waiting() == 0; };
    return waitFor(stand.state(), Deadline(patience), empty);
}

template <class T> std::vector<T> since(const std::vector<T>& now, std::size_t before) {
    return {now.begin() + static_cast<std::ptrdiff_t>(std::min(before, now.size())), now.end()};
}

}  // namespace

Ledger ledger(Stand& stand) { return {stand.platform().cases(), stand.receipts().all(), stand.documents().all()}; }

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
    std::set<std::string> numbers, stored;
    for (auto& one : now.cases) {
        numbers.insert(one.number);
        if (!stored.insert(one.storedNumber).second) wrong.push_back("two cases were made of " + one.storedNumber);
    }
    auto made = now.cases.size() - before.cases.size();
    if (made > 1) wrong.push_back(fmt::format("one visit made {} cases", made));
    std::set<std::string> onPaper;
    for (auto& file : since(now.receipts, before.receipts.size())) {
        auto paper = textOf(file);
        if (auto number = numberBehind("办件编号", paper); !number.empty() && !numbers.contains(number))
            wrong.push_back("a paper names the case " + number + ", which the platform does not have");
        if (auto number = numberBehind("暂存号", paper); !number.empty() && !stored.contains(number))
            wrong.push_back("a paper names the stored number " + number + ", which never arrived");
        if (contains(paper, "凭条") && !onPaper.insert(paper).second) wrong.push_back("the same receipt came out twice");
    }
    for (auto& trace : personalTraces(stand.at("kiosk"), {"王小明", "000000198604121011", "13800000000"})) wrong.push_back(trace);
    return wrong;
}

}  // namespace support
