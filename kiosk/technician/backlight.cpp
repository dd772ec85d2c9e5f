#include "kiosk/technician/backlight.h"

#include <algorithm>
#include <fstream>

namespace kiosk {
namespace {

int numberIn(const std::filesystem::path& file) {
    int number = 0;
    std::ifstream(file) >> number;
    return number;
}

}  // namespace

Backlight::Backlight(const std::filesystem::path& folder) {
    std::error_code none;
    for (auto& entry : std::filesystem::directory_iterator(folder, none)) {
        auto most = numberIn(entry.path() / "max_brightness");
        if (most > 0) lamps_.push_back({entry.path() / "brightness", most});
    }
    std::ranges::sort(lamps_, {}, &Lamp::brightness);
}

int Backlight::percent() const {
    if (lamps_.empty()) return 0;
    return (numberIn(lamps_.front().brightness) * 100 + lamps_.front().most / 2) / lamps_.front().most;
}

// Written in place: the kernel's file takes a number and cannot be renamed over.
bool Backlight::set(int percent) {
    bool all = true;
    for (auto& lamp : lamps_) {
        std::ofstream file(lamp.brightness);
        file << std::max(1, lamp.most * percent / 100) << std::flush;
        all = all && file.good();
    }
    return all;
}

}  // namespace kiosk
