#pragma once

#include <cstdint>
#include <vector>

#include "platform/server/records.h"
#include "platform/server/sheet_parts.h"

namespace platform {

int recordPages(const KeptRecord&);
// Its A4 pages with the office's round seal on the last, not yet sealed; from mark->from on, where that is more than 1. It is
// entered among the papers that can be asked about.
std::vector<std::uint8_t> drawRecord(Database&, const KeptRecord&, const std::string& holder, const std::optional<ReprintMark>&);

}  // namespace platform
