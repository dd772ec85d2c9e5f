#pragma once

#include <string>

#include "kiosk/items/speech.h"
#include "kiosk/service_item.h"

namespace kiosk {

// What a newer version of an item asks for otherwise, as headings: materials, limit, fees … Never empty.
std::string changesBetween(const ServiceItem& before, const ServiceItem& after, const Speech&);

// The same question in both: what was answered to it stays true.
bool sameField(const FieldSpec&, const FieldSpec&);

}  // namespace kiosk
