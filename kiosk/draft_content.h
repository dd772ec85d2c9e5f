#pragma once

#include <string>

#include "kiosk/draft.h"

namespace kiosk {

// What was filled in, as the platform keeps it for somebody who goes on later: JSON of this program's own, never signatures.
std::string contentOf(const Draft&);
// Into the draft; false: it is of a kind that this program cannot read, and nothing was taken.
bool takeContent(const std::string& content, Draft&);

}  // namespace kiosk
