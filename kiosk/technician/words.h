#pragma once

#include <string>

#include "kiosk/incidents.h"
#include "kiosk/keepings.h"
#include "kiosk/technician/self_test_results.h"
#include "ui/prompt.h"

// What the technician reads, in the language that is set: for somebody who stands there with a screwdriver.
namespace kiosk {

std::string partName(const std::string& part);       // 读卡器, 平台连接
std::string statusMeaning(drivers::Status);
std::string faultMeaning(drivers::Fault::Kind);
std::string advice(const drivers::Fault&);           // what to do: by the fault, else XFS4IoT's action
ui::Tone toneOf(drivers::Status);

std::string verdictWords(Verdict);                   // 正常 警告 故障
ui::Tone toneOf(Verdict);
std::string findingWords(const std::string& what, int number);

std::string severityWords(Severity);
ui::Tone toneOf(Severity);
std::string incidentMeaning(Incident);               // of the table in incidents.cpp, in the technician's language

std::string timeWords(Instant, ui::Language);        // 2026年11月23日 09:42

}  // namespace kiosk
