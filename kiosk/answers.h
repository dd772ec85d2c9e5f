#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "kiosk/draft.h"

// What a resident filled in: checked and shown.
namespace kiosk {

std::string valueOf(const FieldSpec&, const Draft&);  // empty: nothing yet
std::vector<const FieldSpec*> askedFields(const Draft&);   // those that count with what was answered so far

struct DayRange { std::chrono::year_month_day earliest, latest; };
DayRange daysOf(const FieldSpec&, std::chrono::year_month_day today);

// Why it cannot be taken, in words; empty: it can.
std::string fieldError(const FieldSpec&, const Draft&, std::chrono::year_month_day today = {});   // `today`: for a date
// As people write it; masked where it is personal.
std::string fieldShown(const FieldSpec&, const Draft&, bool masked);
ui::Keypad keypadOf(const FieldSpec&);
std::size_t longestOf(const FieldSpec&);              // in characters

}  // namespace kiosk
