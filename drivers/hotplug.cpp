#include "drivers/hotplug.h"

#include <libudev.h>

#include <cerrno>
#include <string_view>

namespace drivers {

Hotplug::Hotplug()
    : udev_{udev_new(), [](udev* one) { udev_unref(one); }},
      monitor_{udev_ ? udev_monitor_new_from_netlink(udev_.get(), "udev") : nullptr, [](udev_monitor* one) { udev_monitor_unref(one); }} {
    if (!monitor_) return;
    for (const char* subsystem : {"usb", "tty", "hidraw", "input", "video4linux"})
        udev_monitor_filter_add_match_subsystem_devtype(monitor_.get(), subsystem, nullptr);
    if (udev_monitor_enable_receiving(monitor_.get()) < 0) monitor_.reset();
}

int Hotplug::descriptor() const { return monitor_ ? udev_monitor_get_fd(monitor_.get()) : -1; }

bool Hotplug::heard() {
    bool added = false;
    while (monitor_) {
        errno = 0;
        const std::unique_ptr<udev_device, void (*)(udev_device*)> device{udev_monitor_receive_device(monitor_.get()),
                                                                         [](udev_device* one) { udev_device_unref(one); }};
        if (!device && errno == ENOBUFS) added = true;      // more than the queue holds: something was among it
        else if (!device) break;
        else if (const char* action = udev_device_get_action(device.get())) added = added || std::string_view(action) == "add";
    }
    return added;
}

}  // namespace drivers
