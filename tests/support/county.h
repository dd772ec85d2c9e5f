#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace support {

inline constexpr int wholeCounty = 11'094;           // 办理项; facts of one city, as it published them

// Invented service items, as JSON texts, made of things, acts and places: item_0 … `like`: whose other members they have.
std::vector<std::string> county(int count, const std::filesystem::path& like);
void writeItems(const std::filesystem::path& folder, const std::vector<std::string>& items);   // a file each

}  // namespace support
