#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/kiosk/core/core_stage.h"
#include "tests/ui/screens/panels.h"

namespace core {

// Looks at what the core shows in the middle of a visit, on every panel and in every mode, as a resident may set them there.
class Onlooker {
public:
    Onlooker();

    // What breaks a rule of the screens, if this one was not looked at before. The session stays in the modes in which it was.
    std::string look(CoreStage&, const std::string& walk);

private:
    std::string lookIn(const ui::Setting&, CoreStage&, const std::string& name);

    std::vector<ui::Setting> settings_;
    std::map<std::string, ui::Headless> screens_;    // fonts are opened once
    std::set<std::string> known_;                    // words of the screens that were looked at
};

}  // namespace core
