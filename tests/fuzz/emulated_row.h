#pragma once

#include "drivers/emulators/barcode_reader.h"
#include "drivers/emulators/card_reader.h"
#include "drivers/emulators/chip_card.h"
#include "drivers/emulators/escpos_printer.h"
#include "drivers/emulators/locker.h"
#include "drivers/emulators/rating_pad.h"
#include "drivers/emulators/site.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/support/loopback_wire.h"

namespace fuzz {

// An emulated device of each kind that has a line, in process, at one dock.
struct EmulatedRow {
    explicit EmulatedRow(emulators::ScannerModel scanner, emulators::Locker::Kind boards)
        : barcode{loop, wires[1], dock, scanner}, locker{loop, wires[2], dock, boards} {}

    Folder folder;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    LoopbackWire wires[7]{LoopbackWire{loop}, LoopbackWire{loop}, LoopbackWire{loop}, LoopbackWire{loop}, LoopbackWire{loop}, LoopbackWire{loop}, LoopbackWire{loop}};
    emulators::CardReader card{loop, wires[0], dock};
    emulators::BarcodeReader barcode;
    emulators::Locker locker;
    emulators::Site site{loop, wires[3], dock};
    emulators::ChipCard chip{loop, wires[4], dock};
    emulators::RatingPad pad{loop, wires[5], dock};
    emulators::EscposPrinter printer{loop, wires[6], dock, {.device = {.make = emulators::escposMakes().front(), .mmPerSecond = 0}, .paper = folder / "paper"}};
};

}  // namespace fuzz
