#include "tests/bench/processes.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "tests/support/temp_dir.h"
#include "tests/support/text.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

std::string proc(pid_t pid, const std::string& name) { return support::contentsOf("/proc/" + std::to_string(pid) + "/" + name); }

std::vector<pid_t> everybody() {
    std::vector<pid_t> all;
    for (auto& entry : fs::directory_iterator("/proc"))
        if (auto name = entry.path().filename().string(); name.find_first_not_of("0123456789") == name.npos) all.push_back(std::stoi(name));
    return all;
}

// proc(5), stat: "PID (name, which may hold anything) state PPID …"
pid_t parentOf(pid_t pid) {
    auto stat = proc(pid, "stat");
    auto behindName = stat.rfind(") ");
    return behindName == stat.npos ? 0 : std::atoi(stat.c_str() + behindName + 4);
}

double megabytes(const std::string& rollup, const std::string& field) {
    auto at = rollup.find("\n" + field + ":");
    return at == rollup.npos ? 0 : std::atof(rollup.c_str() + at + field.size() + 2) / 1024;
}

}  // namespace

std::vector<pid_t> family(pid_t eldest, const std::string& mark) {
    std::vector<pid_t> members{eldest};
    auto all = everybody();
    std::map<pid_t, pid_t> parents;
    for (auto pid : all) parents[pid] = parentOf(pid);
    auto belongs = [&](pid_t pid) {
        for (auto one = pid; one > 1; one = parents[one])
            if (one == eldest) return true;
        return !mark.empty() && support::contains(proc(pid, "cmdline"), mark);
    };
    std::copy_if(all.begin(), all.end(), std::back_inserter(members), [&](pid_t pid) { return pid != eldest && belongs(pid); });
    return members;
}

Memory memoryOf(const std::vector<pid_t>& pids) {
    Memory sum;
    for (auto pid : pids) {
        auto rollup = proc(pid, "smaps_rollup");
        sum.proportional += megabytes(rollup, "Pss");
        sum.resident += megabytes(rollup, "Rss");
    }
    return sum;
}

std::chrono::nanoseconds cpuOf(const std::vector<pid_t>& pids) {
    std::chrono::nanoseconds sum{0};
    for (auto pid : pids) {
        std::error_code gone;
        for (auto& thread : fs::directory_iterator("/proc/" + std::to_string(pid) + "/task", gone))
            sum += std::chrono::nanoseconds{std::atoll(support::contentsOf(thread.path() / "schedstat").c_str())};
    }
    return sum;
}

}  // namespace bench
