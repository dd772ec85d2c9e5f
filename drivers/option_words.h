#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace drivers {

// Reads the options of one driver. Each reading names its default; what cannot be read is remembered, and so is
// what nobody asked for, so that every mistake of a config is told at once.
class OptionWords {
public:
    explicit OptionWords(const std::map<std::string, std::string>& words) : words_(words) {}
    std::string word(const std::string& name, const std::string& otherwise);
    std::chrono::milliseconds milliseconds(const std::string& name, std::chrono::milliseconds otherwise);
    int number(const std::string& name, int otherwise, int least, int most);
    bool onOff(const std::string& name, bool otherwise);
    std::uint8_t mask(const std::string& name, std::uint8_t otherwise);         // "0x60", "96"
    std::vector<std::uint8_t> bytes(const std::string& name);                   // "1D 52 30"; none when it is not given
    // Which of the words; the first is the default.
    std::size_t oneOf(const std::string& name, const std::vector<std::string>& words);
    void wrong(std::string sentence) { mistakes_.push_back(std::move(sentence)); }
    std::vector<std::string> mistakes() const;      // after all has been read

private:
    const std::map<std::string, std::string>& words_;
    std::set<std::string> known_;
    std::vector<std::string> mistakes_;
};

}  // namespace drivers
