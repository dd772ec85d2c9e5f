#include "tests/support/ctl_stand.h"

#include <unistd.h>

#include "tests/support/deadline.h"

namespace support {
namespace {

StandOptions with(const std::filesystem::path& folder, const std::set<std::string>& devices) {
    StandOptions options{folder};
    options.devices = devices;
    return options;
}

}  // namespace

CtlStand::CtlStand(const std::set<std::string>& devices) : stand(with(folder.path(), devices)) { stand.startTerminal(); }

Command CtlStand::ctl(std::vector<std::string> words) {
    words.insert(words.begin(), {"--socket", (stand.at("kiosk") / "control").string()});
    return {std::filesystem::path{BINARY_DIR} / "kioskctl", words, {{"LC_ALL", "C.UTF-8"}}, folder / ("ctl-" + std::to_string(++runs_))};
}

std::string CtlStand::says(std::vector<std::string> words) { return run(ctl(std::move(words))); }

bool CtlStand::comes(const std::function<bool()>& holds) const {
    for (Deadline deadline(patience); !deadline.over(); ::usleep(20'000))
        if (holds()) return true;
    return false;
}

bool CtlStand::shows(const std::string& command, const std::string& words) {
    return comes([&] { return says({command}).find(words) != std::string::npos; });
}

}  // namespace support
