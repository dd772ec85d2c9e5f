#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"

namespace support {

// A terminal with the real drivers, `devices` besides the four that every one has, and a technician's kioskctl at it.
struct CtlStand {
    explicit CtlStand(const std::set<std::string>& devices);   // the terminal runs

    Command ctl(std::vector<std::string> words);     // what it prints goes into a file of its own
    std::string says(std::vector<std::string> words);   // throws unless it ends well
    bool comes(const std::function<bool()>& holds) const;   // asked again and again, until patience is over
    bool shows(const std::string& command, const std::string& words);   // in what it prints, sooner or later

    TempDir folder;
    Stand stand;

private:
    int runs_ = 0;
};

}  // namespace support
