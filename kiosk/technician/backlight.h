#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace kiosk {

// The panel's lamp, as the kernel offers it: a folder for each, with brightness and max_brightness in it.
class Backlight {
public:
    explicit Backlight(const std::filesystem::path& folder);   // an empty one or none: there is nothing to set

    bool there() const { return !lamps_.empty(); }
    int percent() const;                             // of the first lamp
    bool set(int percent);                           // all of them; false: the kernel did not take it

private:
    struct Lamp { std::filesystem::path brightness; int most = 0; };
    std::vector<Lamp> lamps_;
};

}  // namespace kiosk
