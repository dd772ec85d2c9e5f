#pragma once

#include "drivers/emulators/dock.h"
#include "drivers/emulators/wire.h"

namespace emulators {

// A scanner on a serial line that sends what it reads, followed by CR.
class BarcodeReader {
public:
    BarcodeReader(Loop&, Wire&, Dock&);
    ~BarcodeReader();
    BarcodeReader(const BarcodeReader&) = delete;
    BarcodeReader& operator=(const BarcodeReader&) = delete;

private:
    Wire& wire_;
    Dock& dock_;
};

}  // namespace emulators
