#pragma once

#include <string>
#include <vector>

#include "kiosk/draft.h"

namespace kiosk {

std::string materialShown(const platform::SentMaterial&);        // 拍了 2 张
std::vector<std::string> needlessNames(const Draft&);           // what others need and this resident does not, as they answered
std::string resultWayWords(const std::string& way);              // 自己打印; of print, window, locker, post

// The same for papers, which are Chinese.
std::string materialOnPaper(const platform::SentMaterial&, const MaterialSpec&);

}  // namespace kiosk
