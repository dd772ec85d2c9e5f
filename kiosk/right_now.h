#pragma once

#include <vector>

#include "kiosk/home.h"

namespace kiosk {

// What works here now and what does not, and then where it does: the worst first, in words for the home page. Never empty.
std::vector<ui::Remark> rightNow(const Here&);
std::string deviceWords(drivers::Role, const Here&); // 打印机缺纸
std::string elsewhereWords(const SiteConfig&);       // 可以去…; empty: nowhere is named

}  // namespace kiosk
