#include "ui/window/waker.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <array>
#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <sys/inotify.h>
#include <unistd.h>

namespace ui {
namespace {

const char* const inputFolder = "/dev/input";

std::vector<int> connectionOf(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_X11) return {};
    return {ConnectionNumber(info.info.x11.display)};
}

// SDL reads the same events through files of its own.
void drain(int file) {
    std::array<std::byte, 4096> unread;
    while (::read(file, unread.data(), unread.size()) > 0) {}
}

}  // namespace

Waker::Waker(const Video& video) : display_(connectionOf(video.window())) {
    if (video.driver() != Driver::kmsdrm) return;
    newInputs_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    ::inotify_add_watch(newInputs_, inputFolder, IN_CREATE | IN_DELETE | IN_ATTRIB);
    openInputs();
}

Waker::~Waker() {
    closeInputs();
    if (newInputs_ >= 0) ::close(newInputs_);
}

void Waker::openInputs() {
    std::error_code unreadable;
    for (auto& entry : std::filesystem::directory_iterator(inputFolder, unreadable)) {
        if (!entry.path().filename().string().starts_with("event")) continue;
        const int file = ::open(entry.path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (file >= 0) inputs_.push_back(file);
    }
}

void Waker::closeInputs() {
    for (int file : inputs_) ::close(file);
    inputs_.clear();
}

void Waker::sleep(int wakeFd, std::optional<std::chrono::milliseconds> timeout) {
    std::vector<pollfd> files{{wakeFd, POLLIN, 0}, {newInputs_, POLLIN, 0}};   // poll leaves out negative ones
    for (int file : display_) files.push_back({file, POLLIN, 0});
    for (int file : inputs_) files.push_back({file, POLLIN, 0});
    const auto longest = timeout ? std::max(timeout->count(), std::chrono::milliseconds::rep{0}) : -1;
    if (::poll(files.data(), files.size(), static_cast<int>(std::min<std::chrono::milliseconds::rep>(longest, 1 << 30))) <= 0)
        return;
    for (int file : inputs_) drain(file);
    if (!files[1].revents) return;
    drain(newInputs_);
    closeInputs(), openInputs();
}

}  // namespace ui
