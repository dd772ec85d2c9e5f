#include "tests/support/watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "drivers/descriptor.h"

namespace support {

// A socket that is bound but does not listen yet, or a file in a folder below, makes no event: look again anyway.
constexpr int unseen = 50;

bool waitFor(const std::filesystem::path& folder, const Deadline& deadline, const std::function<bool()>& holds, int alsoWake) {
    drivers::Descriptor watch(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (::inotify_add_watch(watch.get(), folder.c_str(), IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_CLOSE_WRITE) < 0)
        throw std::runtime_error("cannot watch " + folder.string());
    while (!holds()) {
        std::array<pollfd, 2> waiting{{{watch.get(), POLLIN, 0}, {alsoWake, POLLIN, 0}}};
        if (deadline.over()) return false;
        ::poll(waiting.data(), waiting.size(), std::min(deadline.left(), unseen));
        if (waiting[1].revents) return holds();
        std::array<char, 4096> events;
        while (::read(watch.get(), events.data(), events.size()) > 0) {}
    }
    return true;
}

}  // namespace support
