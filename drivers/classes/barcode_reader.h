#pragma once

#include <string>

#include "drivers/status.h"

namespace drivers {

struct BarcodeRead { std::string text; };               // UTF-8, framing removed

class BarcodeReader : public Device {
public:
    static constexpr Role kind = Role::barcodeReader;
    Role role() const final { return kind; }
    virtual void accept() = 0;   // what is scanned before accept() is dropped
    virtual void stop() = 0;
};

}  // namespace drivers
