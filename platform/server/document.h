#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/server/cases.h"
#include "platform/server/sheet_parts.h"

namespace platform {

// One A4 page: the result of a case as a certificate with the office's round seal drawn on it, not yet sealed.
std::vector<std::uint8_t> drawResult(const CaseRecord&, const Item&, Time issued, const Proof&, const std::optional<ReprintMark>& = {});
Proof proofOfResult(Database&, const CaseRecord&, const Item&, Time issued);

}  // namespace platform
