#include "drivers/cameras/readiness.h"

#include <sys/epoll.h>

#include <system_error>

namespace drivers {

Readiness::Readiness() : epoll_{::epoll_create1(EPOLL_CLOEXEC)} {
    if (epoll_.get() < 0) throw std::system_error{errno, std::system_category(), "epoll"};
}

bool Readiness::add(const Descriptor& one) {
    epoll_event event{EPOLLIN, {.fd = one.get()}};
    if (::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, one.get(), &event) == 0 || errno == EEXIST) return true;
    if (errno == EPERM) return false;
    throw std::system_error{errno, std::system_category(), "epoll"};
}

void Readiness::remove(const Descriptor& one) { ::epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, one.get(), nullptr); }

}  // namespace drivers
