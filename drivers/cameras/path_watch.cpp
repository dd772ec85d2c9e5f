#include "drivers/cameras/path_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <system_error>

namespace drivers {

PathWatch::PathWatch(const std::filesystem::path& path) : path_{path}, events_{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)} {
    const auto folder = std::filesystem::absolute(path).lexically_normal().parent_path();
    if (events_.get() < 0 || ::inotify_add_watch(events_.get(), folder.c_str(), IN_DELETE | IN_MOVED_FROM | IN_ONLYDIR) < 0)
        throw std::system_error{errno, std::system_category(), "cannot watch " + folder.string()};
}

bool PathWatch::gone() {
    std::array<char, 4096> some{};
    while (::read(events_.get(), some.data(), some.size()) > 0) {}   // which ones does not matter
    std::error_code none;
    return !std::filesystem::exists(path_, none);
}

}  // namespace drivers
