#pragma once

#include "drivers/transports/address.h"
#include "drivers/transport.h"

namespace drivers {

// "hidraw:VID:PID?page=8C" or "hidraw:/dev/hidraw0": what the first read gives is the report descriptor, then a report a read;
// a report is written in one go, its ID first. `page`, hexadecimal, chooses among the device's nodes the one that has this
// usage page.
std::unique_ptr<Transport> openHidraw(const Address&, int stop);
std::string hidrawMistake(const Address&);

}  // namespace drivers
