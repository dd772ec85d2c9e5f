#include "kiosk/state_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <stdexcept>

namespace kiosk {

std::optional<StateLock> StateLock::take(const std::filesystem::path& state) {
    std::filesystem::create_directories(state);
    int file = ::open((state / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) throw std::runtime_error("cannot open " + (state / "lock").string());
    StateLock lock(file);
    if (flock(file, LOCK_EX | LOCK_NB) != 0) return std::nullopt;
    return lock;
}

StateLock::~StateLock() {
    if (file_ >= 0) ::close(file_);
}

}  // namespace kiosk
