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

// RFC 8011 §5.4 and §5.3.
PrinterReport printerReport(ipp_t* answer);
JobReport jobReport(ipp_t* answer);

// What keeps it from printing; nothing when it can.
struct DocumentPrinterTrouble { Status status; Fault fault; };
std::optional<DocumentPrinterTrouble> trouble(const PrinterReport&);

}  // namespace drivers
