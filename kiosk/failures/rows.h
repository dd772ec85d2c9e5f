#pragma once

#include "kiosk/failures.h"
#include "ui/text.h"

// The rows of the table, by what a resident does. Each file names the details that its texts have.
namespace kiosk::failures {

using Rows = std::vector<FailureEntry>;

Rows ofTheVisit();
Rows ofDevices();
Rows ofPrinting();
Rows ofApplying();
Rows ofCollecting();
Rows ofPaying();
Rows ofSpeaking();
Rows ofAppointments();

// Ways that several rows have. 退出 stands at the bottom of every page: who can do something else is not told to leave.
inline constexpr Way understood{"confirm", ui::marked("知道了")};
inline constexpr Way retry{"retry", ui::marked("再试一次"), ui::Icon::again, ui::Tone::primary};
inline constexpr Way leave{"leave", ui::marked("不等了，退出")};

}  // namespace kiosk::failures
