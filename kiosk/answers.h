#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "kiosk/draft.h"

// What a resident filled in: checked and shown.
namespace kiosk {

Answers answersOf(const Draft&);                      // to its questions and in its form
std::vector<const FieldSpec*> askedFields(const Draft&);   // those that count with the answers so far
std::vector<FeeSpec> chargedFees(const Draft&);       // the same of what it costs, with those of a package's members
void prefill(Draft&);                                 // what is known already, where nothing was filled in

std::string valueOf(const std::string& field, const Draft&);   // empty: nothing yet
struct DayRange { std::chrono::year_month_day earliest, latest; };
DayRange daysOf(const FieldSpec&, std::chrono::year_month_day today);

// Why it cannot be taken, in words; empty: it can.
std::string fieldError(const FieldSpec&, const Draft&, std::chrono::year_month_day today = {});   // `today`: for a date
// As people write it; masked where it is personal.
std::string fieldShown(const FieldSpec&, const Draft&, bool masked);
ui::Keypad keypadOf(const FieldSpec&);
std::size_t longestOf(const FieldSpec&);              // in characters

}  // namespace kiosk
