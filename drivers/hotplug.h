#pragma once

#include <memory>

struct udev;
struct udev_monitor;

namespace drivers {

// Hears from udev that something was plugged in, when its rules have run and it can be opened.
class Hotplug {
public:
    Hotplug();
    // Readable when there is something to hear; -1 where there is no udev.
    int descriptor() const;
    // Was anything added since it was last asked? Does not wait.
    bool heard();

private:
    std::unique_ptr<udev, void (*)(udev*)> udev_;
    std::unique_ptr<udev_monitor, void (*)(udev_monitor*)> monitor_;
};

}  // namespace drivers
