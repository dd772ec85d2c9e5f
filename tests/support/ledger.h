#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/support/stand.h"

namespace support {

// What the world holds of the visits to one terminal: cases at the platform, papers in hands.
struct Ledger {
    std::vector<CentralPlatform::Case> cases;
    std::vector<std::filesystem::path> receipts, documents;
    int printed = 0;                                 // documents of which the platform knows that they came out
    int unknownPrints = 0;                           // of which the terminal said that nobody can tell how they ended
};
Ledger ledger(Stand&);

int casesAt(const CentralPlatform&);                 // how many the platform has

// Documents of which the platform knows that they came out: results, records, copies; spoiled ones too.
int printedSays(const CentralPlatform&);

// Everything that is wrong with what came since, a sentence each; empty when platform, papers and disk agree.
// Waits until the outbox is empty.
std::vector<std::string> disagreements(Stand&, const Ledger& before);

// Every bill paid once or not at all, and no order that somebody could still pay when nobody stands there; or a sentence for each.
void wrongOrders(const std::vector<CentralPlatform::Order>&, std::vector<std::string>& wrong);

bool hasOrders(const CentralPlatform&);              // anything was to be paid

// The number behind a label on a paper, wherever the paper broke the line; empty: there is none.
std::string numberBehind(const std::string& label, std::string paper);

// Files below `folder` that hold something of a person.
std::vector<std::string> personalTraces(const std::filesystem::path& folder, const std::set<std::string>& words);

}  // namespace support
