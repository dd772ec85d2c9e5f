#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace bench {

// A process and everything it started, and whatever names `mark` on its command line (a profile folder of its own).
std::vector<pid_t> family(pid_t, const std::string& mark = {});

struct Memory { double proportional = 0, resident = 0; };   // MB (2^20 bytes) as the kernel counts them now
Memory memoryOf(const std::vector<pid_t>&);

// Time on a processor of all their threads since they began; threads that have ended do not count.
std::chrono::nanoseconds cpuOf(const std::vector<pid_t>&);

}  // namespace bench
