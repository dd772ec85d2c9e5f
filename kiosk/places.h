#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/service_item.h"

// Places from the province to the village, as files <code>.json: {"code", "name": {"zh_CN", "en"}, "places": [ … ]}, nested.
// A place that has a file of its own need not have what is below it in another's. Codes have 2, 4, 6, 9 or 12 digits (GB/T 2260
// and the statistical codes below it), each beginning with the one that it lies in.
namespace kiosk {

struct Place { std::string code; Localised name; };

class Places {
public:
    explicit Places(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // In the order of the data; of "" the provinces. Empty: the data ends there. A file is read when it is asked for, and one
    // that does not fit is as none: it goes to the log, once.
    std::vector<Place> below(const std::string& code);
    std::vector<Place> pathTo(const std::string& code);   // from the province to the place itself; empty: not known

private:
    std::filesystem::path folder_;
    std::set<std::string> reported_;
};

// What does not fit, one line each; empty: all is well. `file` is the name without .json.
std::vector<std::string> placeProblems(std::string_view json, const std::string& file);

std::string placeAbove(const std::string& code);         // 430681107 → 430681; of a province: ""
std::string wireArea(std::string code);                  // the platform has twelve digits of all: 430681 → 430681000000; empty stays so

}  // namespace kiosk
