#pragma once

#include <optional>
#include <string>

namespace kiosk {

// Checks of numbers that people read off their papers, by the names that items use: idNumber (GB 11643), uscc (GB 32100),
// plate, bankCard (Luhn), household, postcode. A name that nobody knows checks nothing: the catalogue has refused it.
bool patternKnown(const std::string& name);
bool fitsPattern(const std::string& name, const std::string& value);
// Why the value cannot be right, in words; for values that do not fit.
std::string patternError(const std::string& name);
std::optional<std::size_t> longestOfPattern(const std::string& name);   // in characters

}  // namespace kiosk
