#pragma once

#include <stdexcept>

#include "drivers/emulators/barcode_reader.h"
#include "drivers/emulators/card_reader.h"
#include "tests/drivers/support/folder.h"

// An emulated card reader and scanner on ptys, and the hand at their dock.
struct EmulatedDesk {
    explicit EmulatedDesk(emulators::Pace pace = emulators::Pace::atOnce)
        : cardWire{loop, folder / "card_reader", pace}, barcodeWire{loop, folder / "barcode_reader", pace} {}

    void does(const std::string& line) {
        if (const auto said = dock.obey(line); said != "ok") throw std::runtime_error{line + " → " + said};
    }
    std::string serial(const std::string& device) const { return "serial:" + (folder / device).string(); }

    Folder folder;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    emulators::PtyWire cardWire, barcodeWire;
    emulators::CardReader cardReader{loop, cardWire, dock};
    emulators::BarcodeReader barcodeReader{loop, barcodeWire, dock};
};
