#pragma once

#include <nlohmann/json.hpp>

#include "kiosk/terminal.h"

// What kioskctl is told of the devices: states, causes and counts, never what a resident brought.
namespace kiosk {

// role status fault{kind detail remedy} paperLow failedTest; of the cabinet what it reads.
nlohmann::json deviceState(const Terminal&, drivers::Role);
// The same and since when, what it is (driver, maker, model, firmware, serial), its counters, its last self-test.
nlohmann::json deviceReports(const Terminal&, const Journal&);

}  // namespace kiosk
