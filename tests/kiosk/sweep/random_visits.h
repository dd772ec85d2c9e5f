#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace core {

// Visits drawn at random on the core with its journal, to the real platform on a line that is cut, slowed and dead at times,
// with the platform and the terminal killed in the middle, devices pulled, and residents who cancel or walk away. Offices decide
// and phones pay as the walks say, on the same platform.
struct RandomVisits {
    int visits = 0, toTheEnd = 0;                    // of them as their walk says, in spite of everything
    int submitted = 0, refused = 0, paid = 0, resets = 0, kills = 0;
    std::vector<std::string> wrong;                  // whatever was lost, doubled or orphaned: a sentence each
    std::vector<double> cpu;                         // milliseconds of this process for each visit that nothing disturbed
};
RandomVisits randomVisits(const std::filesystem::path& programs, int count, unsigned seed, const std::function<void(int done)>& told = {});

}  // namespace core
