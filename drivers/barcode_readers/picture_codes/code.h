#pragma once

#include <string>

namespace drivers {

struct Code {
    std::string text;     // UTF-8
    std::string format;   // "QRCode", "Code128", "EAN-13", "DataMatrix", "PDF417"
    bool operator==(const Code&) const = default;
};

}  // namespace drivers
