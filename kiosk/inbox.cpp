#include "kiosk/inbox.h"

#include <cstdint>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace kiosk {

Inbox::Inbox() : descriptor_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

Inbox::~Inbox() { close(descriptor_); }

void Inbox::push(Message message) {
    {
        std::lock_guard lock(mutex_);
        messages_.push_back(std::move(message));
    }
    wake();
}

void Inbox::wake() {
    std::uint64_t one = 1;
    [[maybe_unused]] auto written = write(descriptor_, &one, sizeof one);   // full means: already readable
}

std::vector<Message> Inbox::drain() {
    std::uint64_t count = 0;
    [[maybe_unused]] auto taken = read(descriptor_, &count, sizeof count);
    std::lock_guard lock(mutex_);
    return std::exchange(messages_, {});
}

}  // namespace kiosk
