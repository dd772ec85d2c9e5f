#pragma once

#include <string>

#include "drivers/status.h"

// What printers of both kinds say.
namespace drivers {

struct PaperLow { bool low = false; };
struct SheetsPrinted { std::string job; int done = 0; };
struct Printed { std::string job; int sheets = 0; };    // the printer itself said so
struct PrintFailed { std::string job; Fault fault; int sheetsDone = 0; };   // and it will not come later
// The printer waits for a person (paper, cover) with the job kept; Printed or PrintFailed still follows.
struct PrintPaused { std::string job; Fault fault; int sheetsDone = 0; };

}  // namespace drivers
