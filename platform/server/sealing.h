#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "platform/server/certificates.h"

namespace platform {

// The file with a signature of the whole (PDF 32000-1 §12.8, ETSI.CAdES.detached). Throws std::runtime_error.
std::vector<std::uint8_t> sealPdf(std::span<const std::uint8_t> pdf, const Certified& seal);

}  // namespace platform
