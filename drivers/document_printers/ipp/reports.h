#pragma once

#include <cups/ipp.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/device.h"

// What a printer's answers say. No I/O.
namespace drivers {

struct PrinterReport {
    bool accepting = true;
    bool stopped = false;                       // printer-state 5
    std::vector<std::string> reasons;           // without -report, -warning, -error; without none
    bool has(std::string_view reason) const;
};

struct JobReport {
    enum class State { waiting, printing, completed, ended } state = State::waiting;    // ended: and not printed
    std::string name;
    std::string reason;                         // the first job-state-reason
    bool stopping = false;                      // its cancellation was taken; it ends at the next sheet
    int sheets = 0;
};

// What a printer can do, as far as it says; empty where it does not.
struct PrinterAbilities { std::vector<std::string> formats, sides, trays; };

// How documents are to be printed.
struct IppWishes {
    std::string sides = "one-sided";            // or two-sided-long-edge, two-sided-short-edge
    std::string tray;                           // one of media-source-supported; empty: the printer's choice
    int impressionsASheet() const { return sides == "one-sided" ? 1 : 2; }
};

// RFC 8011 §5.4 and §5.3.
PrinterReport printerReport(ipp_t* answer);
PrinterAbilities printerAbilities(ipp_t* answer);
DeviceFacts printerFacts(ipp_t* answer);
// A printer that does not count its sheets counts its impressions.
JobReport jobReport(ipp_t* answer, int impressionsASheet = 1);

// Get-Jobs' answer: the numbers of the jobs whose names begin so and whose documents the printer still waits for
// (RFC 8011 §5.3.8).
std::vector<int> jobsWithoutDocument(ipp_t* answer, std::string_view begin);

// Why it could never print so; nothing when it can, or when it does not say.
std::optional<Fault> cannot(const PrinterAbilities&, const IppWishes&);

// What keeps it from printing; nothing when it can.
struct DocumentPrinterTrouble { Status status; Fault fault; };
std::optional<DocumentPrinterTrouble> trouble(const PrinterReport&);

}  // namespace drivers
