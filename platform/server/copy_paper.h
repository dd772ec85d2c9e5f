#pragma once

#include <cstdint>
#include <vector>

#include "platform/server/sheet_parts.h"

namespace platform {

struct CopyPaper { Certificate certificate; Person holder; std::string purpose; Time day{}; };

// A4, not yet sealed: what the certificate says, and across the whole page what this copy is for and the day. `key`: of the print,
// from which its number is made. It is entered among the papers that can be asked about.
std::vector<std::uint8_t> drawCopy(Database&, const CopyPaper&, const std::string& key, const std::optional<ReprintMark>&);

}  // namespace platform
