#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// Small files that must be whole: read at once, written beside and renamed.
namespace kiosk {

std::optional<std::string> readFile(const std::filesystem::path&);   // none: not there or not readable

// After a kill or a power cut there is the old file or the new one (fsync of file and folder). False: the disk would not.
bool writeFile(const std::filesystem::path&, std::string_view contents, mode_t mode);

// A file that was written at length: on the disk when this returns true, and then it may take another one's place at once.
bool syncFile(const std::filesystem::path&);
bool putInPlace(const std::filesystem::path& whole, const std::filesystem::path& wanted);

// `wanted`, or `wanted`-2, -3 … : the first that is not there yet.
std::filesystem::path freeName(const std::string& wanted);

}  // namespace kiosk
