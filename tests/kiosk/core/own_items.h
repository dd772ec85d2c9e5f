#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/kiosk/core/core_stage.h"

namespace core {

// A core stage whose catalogue is this one item, beside all other assets.
class OwnItem {
public:
    explicit OwnItem(const std::string& json) {
        namespace fs = std::filesystem;
        const auto assets = fs::path(SOURCE_DIR) / "assets";
        for (auto& entry : fs::directory_iterator(assets))
            if (entry.path().filename() != "services") fs::create_symlink(entry.path(), folder_.path() / entry.path().filename());
        fs::create_directories(folder_.path() / "services");
        fs::create_symlink(assets / "services/schema.json", folder_.path() / "services/schema.json");
        std::ofstream(folder_.path() / "services/own.json") << json;
        stage.kill();
        stage.config.paths.assets = folder_.path();
    }
    CoreStage stage;                                 // to be started once its devices are set

private:
    support::TempDir folder_;
};

}  // namespace core
