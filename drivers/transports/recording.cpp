#include "drivers/transports/recording.h"

#include <fcntl.h>
#include <fmt/core.h>

#include <cerrno>
#include <cstring>

#include "drivers/descriptor.h"

namespace drivers {

namespace {

// A new file, for its owner only.
std::string newTape(const Recording& recording) {
    for (int number = 1;; ++number) {
        const auto file = recording.folder / fmt::format("{}-{}.tape", recording.device, number);
        const Descriptor made{::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
        if (made.get() >= 0) return file;
        if (errno != EEXIST) throw std::invalid_argument{fmt::format("{} cannot be written: {}", file.string(), std::strerror(errno))};
    }
}

}  // namespace

std::unique_ptr<Transport> recorded(std::unique_ptr<Transport> pipe, const Recording& recording) {
    if (recording.folder.empty()) return pipe;
    return record(std::move(pipe), newTape(recording), recording.conceal, recording.keeps);
}

}  // namespace drivers
