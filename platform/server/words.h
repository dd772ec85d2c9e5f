#pragma once

#include <string>
#include <vector>

// Lists as they stand in paths and in columns.
namespace platform {

std::vector<std::string> segmentsOf(const std::string& path);           // what stands between its slashes
std::vector<std::string> wordsOf(const std::string& text);              // what stands between its spaces
std::string joined(const std::vector<std::string>& words);              // with a space between two; wordsOf() reads it

}  // namespace platform
