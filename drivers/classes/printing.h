#pragma once

#include <string>

#include "drivers/status.h"

// What printers of both kinds say.
namespace drivers {

struct PaperLow { bool low = false; };
struct SheetsPrinted { std::string job; int done = 0; };
struct Printed { std::string job; int sheets = 0; };    // the printer itself said so
// And it will not come later. `outcomeUnknown`: the printer took it and forgot it, or
// went away with it, so nobody can say whether paper came out.
struct PrintFailed { std::string job; Fault fault; int sheetsDone = 0; bool outcomeUnknown = false; };
// The printer waits for a person (paper, cover) with the job kept; Printed or PrintFailed still follows.
struct PrintPaused { std::string job; Fault fault; int sheetsDone = 0; };

}  // namespace drivers
