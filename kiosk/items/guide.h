#pragma once

#include <string>
#include <vector>

#include "kiosk/items/speech.h"
#include "kiosk/service_item.h"

// 办事指南: made of the elements of the 实施清单, so that it cannot say anything else.
namespace kiosk {

constexpr int guideSize = 36;

// `lines`: empty where nobody said anything, which is shown as 未提供.
struct GuideElement { int number = 0; std::string name; std::vector<std::string> lines; };
std::vector<GuideElement> guideElements(const ServiceItem&, const Speech&);  // all of them, in the order of the list

// The same by what residents look for, each element once.
std::vector<ui::Section> guideSections(const ServiceItem&, const Speech&);

// The code that leads to this guide of this version: an address, `pattern` with {item} and {version} in it; without a pattern
// "JJG1:<item>:<version>", which terminals know.
std::string guideCode(const std::string& pattern, const ServiceItem&);

}  // namespace kiosk
