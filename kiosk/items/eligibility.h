#pragma once

#include <chrono>
#include <optional>

#include "drivers/device.h"
#include "kiosk/service_item.h"

namespace kiosk {

// Why one cannot apply with these answers; none: nothing stands against it.
std::optional<Localised> refusalOf(const ServiceItem&, const Answers&);

// Whose card it is, as far as eligibility goes.
struct Applicant { std::chrono::year_month_day birth{}; std::string sex = {}; };   // sex: male, female
std::optional<Applicant> applicantOf(const drivers::IdCard&);   // none: the card does not say when they were born
// Why this person cannot; none: they can. Whole years are counted, a birthday of today included.
std::optional<Localised> ineligible(const ServiceItem&, const Answers&, const Applicant&, std::chrono::year_month_day today);

}  // namespace kiosk
