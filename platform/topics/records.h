#pragma once

#include <string>
#include <vector>

#include "platform/topics/persons.h"

// What the offices have on file about a person (参保证明, 缴费记录, 住房情况 …), to be read and to be printed with a seal.
namespace platform {

struct AskRecord { std::string token, itemId; int year = 0; };   // RecordFound; year 0: the newest that can be shown
struct RecordRow { std::string label, value; bool personal = false; };   // personal: masked on a screen
struct RecordFound {
    std::string title, office;                       // whose file it is
    Time asOf{};
    std::vector<int> years;                          // that there are, the newest first; empty: it is not kept by year
    int year = 0;                                    // of these rows; 0: all of it
    std::vector<RecordRow> rows;
    bool printable = false;
    int pages = 0;                                   // of the paper
    int printsLeft = 0;                              // of today's
};
// PrintGranted; idempotent by key. `resume`: the code of a print that did not come to its end; the pages that are missing.
struct RequestRecordPrint { std::string token, itemId; int year = 0; };
struct ResumePrint { std::string code; };

}  // namespace platform
