#include "drivers/emulators/usb/hid_wire.h"

#include <fmt/format.h>
#include <linux/hidraw.h>
#include <linux/input.h>
#include <umockdev.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace emulators {
namespace {

namespace fs = std::filesystem;

fs::path inTestbed(const UsbBus& bus, const std::string& path) {
    const std::unique_ptr<char, decltype(&g_free)> root{umockdev_testbed_get_root_dir(bus.testbed()), &g_free};
    const fs::path file = root.get() + path;
    fs::create_directories(file.parent_path());
    return file;
}

// A request's size is part of its number; for a descriptor programs and headers do not agree on it.
bool asksFor(unsigned long request, unsigned long which) { return (request & 0xFFFF) == (which & 0xFFFF); }

std::string lower(std::string text) {
    for (auto& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

}  // namespace

HidWire::HidWire(Loop& loop, UsbBus& bus, HidShape shape)
    : PtyWire{loop, inTestbed(bus, shape.node), Pace::atOnce}, bus_{bus}, shape_{std::move(shape)}, handler_{umockdev_ioctl_base_new()} {
    g_signal_connect(handler_, "handle-ioctl", G_CALLBACK(&HidWire::handle), this);
    answerAt(shape_.node);
    loop_.call([this] { describe(); });
}

HidWire::~HidWire() {
    loop_.call([this] { HidWire::unplug(); });
    for (const auto& path : answered_) umockdev_testbed_detach_ioctl(bus_.testbed(), path.c_str(), nullptr);
    g_signal_handlers_disconnect_by_data(handler_, this);
    g_object_unref(handler_);
}

void HidWire::answerAt(const std::string& path) {
    umockdev_testbed_attach_ioctl(bus_.testbed(), path.c_str(), handler_, nullptr);
    answered_.push_back(path);
}

void HidWire::link(const std::string& path) {
    answerAt(path);
    fs::create_symlink(inTestbed(bus_, shape_.node), inTestbed(bus_, path));
}

// umockdev counts an open that fails as an open file for ever and has room for fifty of them. So /sys never names what cannot
// be opened: it is told last, and forgets first.
void HidWire::plug() {
    if (plugged()) return;
    PtyWire::plug();
    describe();
}

void HidWire::unplug() {
    for (const auto& place : described_) umockdev_testbed_remove_device(bus_.testbed(), ("/sys" + place).c_str());
    described_.clear();
    PtyWire::unplug();
}

void HidWire::describe() {
    const auto name = fs::path{shape_.node}.filename().string(), id = lower(shape_.id);
    const auto device = fmt::format("/devices/usb1/1-1/0003:{}.{}", shape_.id, name);
    std::string words;
    if (shape_.descriptor.empty()) {
        const auto own = "input" + name.substr(name.find_first_of("0123456789")), input = device + "/input/" + own;
        words = fmt::format("P: {0}\nE: SUBSYSTEM=input\nA: id/vendor={1}\\n\nA: id/product={2}\\n\nA: capabilities/key={3}\\n\n\n"
                            "P: {0}/{4}\nE: SUBSYSTEM=input\nL: device=../../{5}\n\n", input, id.substr(0, 4), id.substr(5), shape_.keys, name, own);
        described_ = {input + "/" + name, input};
    } else {
        words = fmt::format("P: {0}\nE: SUBSYSTEM=hid\nE: HID_ID=0003:0000{1}:0000{2}\n\n"
                            "P: {0}/hidraw/{3}\nE: SUBSYSTEM=hidraw\nL: device=../../../0003:{1}:{2}.{3}\n\n",
                            device, shape_.id.substr(0, 4), shape_.id.substr(5), name);
        described_ = {device + "/hidraw/" + name, device};
    }
    if (!umockdev_testbed_add_from_string(bus_.testbed(), words.c_str(), nullptr)) throw std::runtime_error("umockdev takes no device");
}

int HidWire::handle(UMockdevIoctlBase*, UMockdevIoctlClient* client, void* self) {
    static_cast<HidWire*>(self)->answer(client);
    return TRUE;
}

void HidWire::answer(UMockdevIoctlClient* client) {
    const auto request = umockdev_ioctl_client_get_request(client);
    hidraw_report_descriptor descriptor{};
    descriptor.size = static_cast<std::uint32_t>(shape_.descriptor.size());
    std::copy(shape_.descriptor.begin(), shape_.descriptor.end(), descriptor.value);
    if (asksFor(request, HIDIOCGRDESCSIZE)) return give(client, &descriptor.size, sizeof descriptor.size);
    if (asksFor(request, HIDIOCGRDESC)) return give(client, &descriptor, sizeof descriptor);
    const int refusal = request == EVIOCGRAB ? refusal_.load() : ENOTTY;
    if (!refusal) ++grabs_;
    umockdev_ioctl_client_complete(client, refusal ? -1 : 0, refusal);
}

void HidWire::give(UMockdevIoctlClient* client, const void* bytes, std::size_t size) {
    auto* out = umockdev_ioctl_data_resolve(umockdev_ioctl_client_get_arg(client), 0, size, nullptr);
    umockdev_ioctl_data_update(out, 0, static_cast<guint8*>(const_cast<void*>(bytes)), static_cast<int>(size));
    umockdev_ioctl_client_complete(client, 0, 0);
    umockdev_ioctl_data_unref(out);
}

}  // namespace emulators
