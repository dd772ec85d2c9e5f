#pragma once

#include <map>
#include <optional>
#include <string>

#include "drivers/transports/usb_interface.h"

// The requests of USB's printer class (class 7, version 1.1). They go over the control pipe, so a printer answers them
// even when it takes no more data. Nothing, or false, when the interface is no printer's or does not know the request.
namespace drivers {

// IEEE 1284: "MFG:EPSON;MDL:TM-T88V;SN:…;".
std::optional<std::string> usbDeviceId(UsbInterface&, Transport::Duration);
// Its keys in capitals, the long ones as their short forms: MFG, MDL, CMD, CLS, SN.
std::map<std::string, std::string> readDeviceId(const std::string&);

struct UsbPortStatus { bool paperEmpty = false, selected = true, error = false; };
std::optional<UsbPortStatus> usbPortStatus(UsbInterface&, Transport::Duration);

// Empties its buffers and forgets what stood in its pipes.
bool usbSoftReset(UsbInterface&, Transport::Duration);

}  // namespace drivers
