#include "ui/speech/headset.h"

#include <fcntl.h>
#include <filesystem>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace ui {
namespace {

bool jackSaysSo(const char* device) {
    const int fd = open(device, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) return false;
    unsigned char switches[SW_CNT / 8 + 1] = {};
    const bool known = ioctl(fd, EVIOCGSW(sizeof switches), switches) >= 0;
    close(fd);
    return known && (switches[SW_HEADPHONE_INSERT / 8] >> (SW_HEADPHONE_INSERT % 8) & 1);
}

}  // namespace

bool headsetPlugged() {
    std::error_code none;
    for (auto& entry : std::filesystem::directory_iterator("/dev/input", none))
        if (entry.path().filename().native().starts_with("event") && jackSaysSo(entry.path().c_str())) return true;
    return false;
}

}  // namespace ui
