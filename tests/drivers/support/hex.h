#pragma once

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

// "AA 96 69" → the bytes.
inline std::vector<std::uint8_t> hex(const std::string& text) {
    std::vector<std::uint8_t> bytes;
    std::istringstream in{text};
    for (std::string word; in >> word;) bytes.push_back(static_cast<std::uint8_t>(std::stoi(word, nullptr, 16)));
    return bytes;
}
