#pragma once

#include <string>
#include <vector>

#include "platform/client.h"
#include "ui/prompt.h"

namespace kiosk {

// A bill's lines for the screen. The sum was found to agree with them when they came (platform/messages/payments.h).
ui::Charges chargesOf(const std::vector<platform::BillLine>&, std::int64_t sum);

// For paper: the code pages of receipt printers know no ¥.
std::string yuanOnPaper(std::int64_t fen);            // 1,234.50 元

}  // namespace kiosk
