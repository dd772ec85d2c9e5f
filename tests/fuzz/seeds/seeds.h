#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace fuzz {

using Seed = std::vector<std::uint8_t>;

// What the parsers are meant to eat, by the name of the target: from tapes, examples, the service items and a PDF that is
// sealed for the purpose. `trust`: where the certificate of its authority is written.
std::map<std::string, std::vector<Seed>> seeds(const std::filesystem::path& trust);

}  // namespace fuzz
