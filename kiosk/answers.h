#pragma once

#include <string>

#include "kiosk/service_item.h"

// What a resident filled in: checked and shown.
namespace kiosk {

// Why it cannot be taken, in words; empty: it can.
std::string fieldError(const FieldSpec&, const std::string& value);
// As people write it; masked where it is personal.
std::string fieldShown(const FieldSpec&, const std::string& value, ui::Language, bool masked);
ui::Keypad keypadOf(FieldSpec::Kind);
std::size_t longestOf(const FieldSpec&);              // in characters

}  // namespace kiosk
