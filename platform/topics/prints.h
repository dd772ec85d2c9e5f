#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/topics/persons.h"

// Sealed documents and the right to print them.
namespace platform {

struct PageImage { int width = 0, height = 0; std::vector<std::uint32_t> pixels; };   // 0xAARRGGBB

struct RequestPrint { std::string token, caseNumber; };   // PrintGranted; idempotent by key
// The right to print once, with the sealed PDF: checked against the trust list, pages rendered for the screen.
struct PrintGranted {
    bool reprint = false; int copyNumber = 0;        // reprint: the platform marked it 补打 and sealed it again
    std::string title, sealer; Time issued;
    std::vector<std::uint8_t> pdf;
    std::string resumeCode{};                        // with which its missing pages are printed, where it stops half way; empty: not of this one
    std::vector<PageImage> pages;                    // as large as platform/preview.h says
};
// What came out badly, once more and marked: the spoiled one counts no longer. Once for each paper. `spoiled`: the key of its
// grant; fault: smeared | blank | half.
struct ReplacePrint { std::string token, spoiled, fault; };   // PrintGranted; idempotent by key
struct ReportPrint { std::string outcome; int sheets = 0; };   // PrintReported; "printed" | "failed" of the grant with that key
struct PrintReported {};

}  // namespace platform
