#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "drivers/classes/barcode_reader.h"
#include "drivers/classes/camera.h"
#include "drivers/classes/card_reader.h"
#include "drivers/classes/chip_card_reader.h"
#include "drivers/classes/document_printer.h"
#include "drivers/classes/locker.h"
#include "drivers/classes/printing.h"
#include "drivers/classes/rating_pad.h"
#include "drivers/classes/receipt_printer.h"
#include "drivers/classes/site.h"

// The only header a user of drivers needs: device classes, what they are told, what they say.
// A call returns at once; what came of it is said later as a DeviceEvent, on the device's own thread.
namespace drivers {

struct StatusChanged { Status status = Status::offline; std::optional<Fault> fault; };

// What a device says of itself, once it has been asked; empty what it does not say. Counters as it names them, with
// their units in the name: "cuts", "hours".
struct DeviceFacts { std::string maker, model, firmware, serial; std::map<std::string, long> counters; };

using Saying = std::variant<StatusChanged, DeviceFacts, CardRead, CardRefused, CardLying, CardRemoved, ChipCardInserted, ChipCardMute, ChipCardRemoved,
                            ApduAnswered, BarcodeRead, PaperLow, PaperPresented, PaperTaken, PaperRetracted, SheetsPrinted, Printed,
                            PrintFailed, PrintPaused, JobRemembered, JobTaken, PreviewSeen, PageTaken, PageFailed, DoorReleased, DoorOpened, DoorFailed,
                            DoorChanged, DoorLeftOpen, DoorTested, PadPressed, SiteChanged, TemperatureRead>;
struct DeviceEvent { Role from; Saying what; };

// Called on the device's thread; must not block.
using Sink = std::function<void(DeviceEvent)>;

}  // namespace drivers
