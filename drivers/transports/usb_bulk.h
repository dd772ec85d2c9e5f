#pragma once

#include "drivers/transport.h"
#include "drivers/transports/address.h"

namespace drivers {

// "usb:VID:PID?serial=TEXT&interface=N" (hexadecimal, as lsusb writes them): the first OUT and the first IN pipe of an
// interface, read from the descriptors. A device without an IN pipe says nothing; a HID one may be without an OUT pipe. Transport::usb() reaches the rest:
// more pipes, requests on the control pipe.
std::unique_ptr<Transport> openUsb(const Address&, int stop);
std::string usbMistake(const Address&);

}  // namespace drivers
