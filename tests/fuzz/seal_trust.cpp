#include "tests/fuzz/seal_trust.h"

#include <cstdlib>

namespace fuzz {

std::filesystem::path sealTrust() {
    static const char* named = std::getenv("FUZZ_TRUST");
    return named ? named : "";
}

}  // namespace fuzz
