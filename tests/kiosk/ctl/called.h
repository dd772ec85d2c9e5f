#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

// kioskctl where no kiosk runs, to its end.
struct Called { int exit; std::string out, err; };

inline Called kioskctl(std::vector<std::string> words) {
    support::TempDir folder;
    support::Process process({std::filesystem::path{BINARY_DIR} / "kioskctl", std::move(words), {}, folder / "ctl"});
    const auto exit = process.awaitEnd();
    return {exit, process.out(), process.err()};
}
