#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace drivers {

// drivers/models/*.toml: id and text, in the order of the ids. The build makes them (drivers/model_files.awk).
const std::vector<std::pair<std::string_view, std::string_view>>& modelFiles();

}  // namespace drivers
