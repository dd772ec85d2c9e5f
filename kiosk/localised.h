#pragma once

#include <string>

#include "ui/prompt.h"

namespace kiosk {

// A text of the catalogue in the languages it came in; Chinese stands in for a missing one.
struct Localised {
    std::string zh, en;
    const std::string& in(ui::Language language) const { return language == ui::Language::en && !en.empty() ? en : zh; }
};

}  // namespace kiosk
