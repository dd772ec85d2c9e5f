#pragma once

#include <vector>

#include "kiosk/items/speech.h"
#include "kiosk/service_item.h"

namespace kiosk {

// 一次性告知: what is needed, who may apply, how long it takes, what it costs and what comes of it, made of the item's data:
// the one complete list. `answers`: of its questions, as far as they are given; before, every material is told.
std::vector<ui::Section> noticeSections(const ServiceItem&, const Answers& answers, const Speech&);

}  // namespace kiosk
