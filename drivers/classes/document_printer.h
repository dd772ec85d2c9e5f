#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "drivers/status.h"

namespace drivers {

// Answer to DocumentPrinter::ask: what the printer knows of a job that an earlier process sent.
struct JobRemembered { std::string job; enum class End { printed, failed, pending, unknown } end = End::unknown; int sheets = 0; };
// The printer has taken the job: its own id, to be journalled, so that its fate can be asked after a restart.
struct JobTaken { std::string job; int printerJobId = 0; };

struct DocumentJob { std::string job; std::string title; std::vector<std::uint8_t> pdf; int copies = 1; };

class DocumentPrinter : public Device {
public:
    static constexpr Role kind = Role::documentPrinter;
    Role role() const final { return kind; }
    virtual void print(DocumentJob job) = 0;    // JobTaken, SheetsPrinted…, PrintPaused…, then Printed or PrintFailed
    virtual void cancel(std::string job) = 0;   // PrintFailed follows if it was not printed yet
    virtual void ask(std::string job, int printerJobId) = 0;   // JobRemembered follows
};

}  // namespace drivers
