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

bool syncFile(const std::filesystem::path&);         // on the disk when this returns true

// `wanted`, or `wanted`-2, -3 … : the first that is not there yet.
std::filesystem::path freeName(const std::string& wanted);

}  // namespace kiosk
