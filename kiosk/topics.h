#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/localised.h"

namespace kiosk {

// 服务主题: what an item is about, as residents think of it. `until`: seconds since 1970 after which it is not shown any
// more, for a column (专栏) that the platform has opened for a while; 0: always.
struct Topic { std::string code; Localised title; std::string icon; std::int64_t until = 0; };

// assets/topics/*.json, or what the platform sent: a list. What does not fit is left out.
std::vector<Topic> parseTopics(const std::string& json);
std::vector<Topic> readTopics(const std::filesystem::path& folder);   // all files, in the order of their names

}  // namespace kiosk
