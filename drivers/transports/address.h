#pragma once

#include <map>
#include <string>

namespace drivers {

// "serial:/dev/ttyUSB0?baud=9600" → {"serial", "/dev/ttyUSB0", {{"baud", "9600"}}}
struct Address {
    std::string scheme;
    std::string place;
    std::map<std::string, std::string> options;
};

// Throws std::invalid_argument with a sentence that names the mistake.
Address parseAddress(const std::string&);

// Digits within the range, else std::invalid_argument that names `what`.
int wholeNumber(const std::string& what, const std::string& text, int least, int most);

}  // namespace drivers
