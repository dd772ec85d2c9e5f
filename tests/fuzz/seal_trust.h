#pragma once

#include <filesystem>

namespace fuzz {

// The authority whose seals are believed: what FUZZ_TRUST names. The seeds come with one.
std::filesystem::path sealTrust();

}  // namespace fuzz
