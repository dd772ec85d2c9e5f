#pragma once

#include <string>

#include "kiosk/desk.h"
#include "kiosk/draft.h"
#include "platform/topics/complaints.h"

namespace kiosk {

// What a resident tells 12345, from the item's form. About this terminal: with what it says of itself.
platform::Complaint complaintOf(const std::string& key, const Desk&, const Draft&);
std::string complaintKindWords(const std::string& kind);   // 咨询, 投诉, 建议
std::string chosenLabel(const std::string& field, const Draft&);   // of a choice of the form, in Chinese: for papers and offices

}  // namespace kiosk
