#pragma once

#include <filesystem>
#include <string>

namespace dock {

// How many sheets the sensors of ippeveprinter's two A4 trays report from now on. Its answer's first line; empty when nobody is there.
std::string traysReport(int port, int sheets);

// The hand on the A4 printer, which is no emulator of ours but ippeveprinter: its page /media says what the sensor of
// the tray sees, and the file `tray` beside it how many sheets its command finds there.
class A4Printer {
public:
    A4Printer(int port, std::filesystem::path folder) : port_(port), folder_(std::move(folder)) {}

    // "ok", or what is wrong, as the dock of the emulators says it.
    std::string empty() const { return fill(0, "0"); }
    std::string refill() const { return fill(200, ""); }

private:
    std::string fill(int sheets, const std::string& forItsCommand) const;

    int port_;
    std::filesystem::path folder_;
};

}  // namespace dock
