#include "drivers/emulators/usb/usb_wire.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <umockdev.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace emulators {
namespace {

std::string hexOf(const Bytes& bytes) { return fmt::format("{:02x}", fmt::join(bytes, "")); }

}  // namespace

UsbBus::UsbBus() : testbed_{umockdev_testbed_new()} {}
UsbBus::~UsbBus() { g_object_unref(testbed_); }

UsbWire::UsbWire(Loop& loop, UsbBus& bus, UsbShape shape)
    : Wire{loop, Pace::atOnce}, bus_{bus}, shape_{std::move(shape)}, handler_{umockdev_ioctl_base_new()} {
    g_signal_connect(handler_, "handle-ioctl", G_CALLBACK(&UsbWire::handle), this);
    loop_.call([this] { plug(); });
}

UsbWire::~UsbWire() {
    loop_.call([this] { UsbWire::unplug(); });
    g_signal_handlers_disconnect_by_data(handler_, this);
    for (auto& urb : done_) umockdev_ioctl_data_unref(urb.data);
    g_object_unref(handler_);
}

// A new number each time, as the kernel does it. The node and who answers for it are there before anybody is told.
void UsbWire::plug() {
    if (plugged_) return;
    const int number = bus_.nextNumber();
    const auto node = fmt::format("/dev/bus/usb/{0:03}/{0:03}", number);
    systemPath_ = fmt::format("/devices/usb{}", number);
    boundTo_ = kernelDriver_;
    alternate_ = 0;
    plugged_ = true;
    makeNode(node);
    umockdev_testbed_attach_ioctl(bus_.testbed(), node.c_str(), handler_, nullptr);
    const auto words = fmt::format("P: {1}\nE: SUBSYSTEM=usb\nE: DRIVER=usb\nE: BUSNUM={0:03}\nE: DEVNUM={0:03}\nE: DEVNAME={2}\n"
                                   "E: DEVTYPE=usb_device\nA: bConfigurationValue=1\\n\nA: busnum={0}\\n\nA: devnum={0}\\n\nA: speed=12\\n\n"
                                   "H: descriptors={3}\n", number, systemPath_, node, hexOf(usbDescriptors(shape_)));
    if (!umockdev_testbed_add_from_string(bus_.testbed(), words.c_str(), nullptr)) throw std::runtime_error("umockdev takes no device");
}

void UsbWire::makeNode(const std::string& node) {
    const std::unique_ptr<char, decltype(&g_free)> root{umockdev_testbed_get_root_dir(bus_.testbed()), &g_free};
    const std::filesystem::path file = root.get() + node;
    std::filesystem::create_directories(file.parent_path());
    if (::mkfifo(file.c_str(), 0600) != 0) throw std::runtime_error("no node for a USB device");
    node_ = Node{::open(file.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC)};
    ::fcntl(node_.get(), F_SETPIPE_SZ, 4096);
    signal();
}

// What was on its way ends with an error of its own; what is asked later finds no device.
void UsbWire::unplug() {
    if (!plugged_) return;
    plugged_ = false;
    toHost_.clear();
    for (auto& urb : std::exchange(waiting_, {})) finish(urb, -ESHUTDOWN, 0);
    const auto path = "/sys" + systemPath_;
    umockdev_testbed_uevent(bus_.testbed(), path.c_str(), "remove");
    umockdev_testbed_remove_device(bus_.testbed(), path.c_str());
    broken();
}

// The node can be written while there is something to reap.
void UsbWire::signal() {
    std::uint8_t page[4096] = {};
    if (!done_.empty()) (void)!::read(node_.get(), page, sizeof page);
    else (void)!::write(node_.get(), page, sizeof page);
}

std::size_t UsbWire::put(const Bytes& bytes) {
    if (!plugged_) return bytes.size();
    for (auto byte : bytes) toHost_[choose_ ? choose_(byte) : firstIn()].push_back(byte);
    carryIn();
    return bytes.size();
}

const UsbShape::Setting& UsbWire::settingOf(std::uint8_t pipe) const {
    for (auto& setting : shape_.settings)
        if (std::ranges::count(setting.pipes, pipe)) return setting;
    return shape_.settings.front();
}

std::uint8_t UsbWire::firstIn() const {
    for (auto& setting : shape_.settings)
        for (auto pipe : setting.pipes)
            if (pipe & 0x80) return pipe;
    return 0x81;
}

}  // namespace emulators
