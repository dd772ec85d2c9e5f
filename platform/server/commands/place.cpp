#include "platform/server/commands/place.h"

#include <cstdlib>
#include <stdexcept>

namespace platform {

namespace {

// Where `./dev run` keeps its platform.
std::filesystem::path demonstration() {
    const char *state = std::getenv("XDG_STATE_HOME"), *home = std::getenv("HOME");
    return (state && *state ? std::filesystem::path(state) : std::filesystem::path(home ? home : "") / ".local/state") / "jiujin/platform";
}

}  // namespace

Folder folderBefore(const Arguments& arguments, std::size_t others) {
    arguments.noMoreThan(others + 1);
    return {arguments.places().size() > others ? std::filesystem::path(arguments.place(0, "DIR")) : demonstration()};
}

Database existing(const Folder& folder) {
    if (!std::filesystem::exists(folder.database())) throw std::runtime_error(folder.root.string() + " holds no platform: run kiosk-platform init first");
    return Database(folder.database());
}

}  // namespace platform
