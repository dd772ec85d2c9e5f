#pragma once

#include <string>

#include "platform/client.h"
#include "platform/server/canvas.h"
#include "platform/server/issued_papers.h"

// What the papers of the offices have in common: frame, title, marks, seal, foot.
namespace platform {

inline constexpr Colour ink{0.10, 0.10, 0.12}, grey{0.42, 0.42, 0.45}, red{0.75, 0.07, 0.10};
inline constexpr double left = 82, contentWidth = Canvas::width - 2 * left;

// 补打 第 number 次; or, of a print that stopped before its end, the pages that were missing: 续打 第 from 页起; or what takes the
// place of one that came out badly: 重打，前一份作废.
struct ReprintMark { int number = 0; Time time{}; int from = 0; bool instead = false; };

// One font in one weight is embedded: each costs about 70 kB, and a page may weigh 150. Bold words are drawn as outlines.
std::string serif(const char* style);

std::string chineseDate(Time);
std::string chineseTime(Time);

void drawFrame(Canvas&);
void drawTitle(Canvas&, const std::string& title);                    // as large as fits on one line
void drawReprintMark(Canvas&, const ReprintMark&);
void drawSignature(Canvas&, const std::string& office, Time issued, double y);   // its name, the date, its round seal
// Number and code with which the paper can be compared with what the platform keeps, and the page that does it, as a QR code.
void drawFoot(Canvas&, const std::string& numberName, const std::string& number, const Proof&, const std::string& pages = {},
              const std::string& thisPaper = "本证明");

}  // namespace platform
