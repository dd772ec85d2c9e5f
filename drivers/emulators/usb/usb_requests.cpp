#include <fmt/format.h>
#include <linux/usbdevice_fs.h>
#include <sys/ioctl.h>
#include <umockdev.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "drivers/emulators/usb/usb_wire.h"

// What a program asks of the kernel's usbfs (linux/usbdevice_fs.h), answered for the emulated device.
namespace emulators {
namespace {

template <class T> T& as(UMockdevIoctlData* data) { return *reinterpret_cast<T*>(data->data); }

// What the argument of the request points to.
template <class T> T& argument(UMockdevIoctlClient* client) {
    return as<T>(umockdev_ioctl_data_resolve(umockdev_ioctl_client_get_arg(client), 0, sizeof(T), nullptr));
}

void complete(UMockdevIoctlClient* client, int error, long result = 0) { umockdev_ioctl_client_complete(client, error ? -1 : result, error); }

// The buffer of a transfer, as a copy that goes back when it is reaped.
std::uint8_t* bufferOf(UMockdevIoctlData* urb) { return static_cast<std::uint8_t*>(as<usbdevfs_urb>(urb).buffer); }

}  // namespace

UsbWire::Node::~Node() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

int UsbWire::handle(UMockdevIoctlBase*, UMockdevIoctlClient* client, void* self) {
    auto& wire = *static_cast<UsbWire*>(self);
    bool handled = false;
    wire.loop_.call([&] { handled = wire.answer(client); });
    return handled;
}

bool UsbWire::answer(UMockdevIoctlClient* client) {
    ++requests_;
    switch (umockdev_ioctl_client_get_request(client)) {
        case USBDEVFS_GET_CAPABILITIES:
            argument<std::uint32_t>(client) = USBDEVFS_CAP_BULK_CONTINUATION | USBDEVFS_CAP_ZERO_PACKET | USBDEVFS_CAP_REAP_AFTER_DISCONNECT;
            complete(client, 0);
            break;
        case USBDEVFS_CLAIMINTERFACE: claim(client, false); break;
        case USBDEVFS_DISCONNECT_CLAIM: claim(client, true); break;
        case USBDEVFS_RELEASEINTERFACE: case USBDEVFS_CLEAR_HALT: case USBDEVFS_RESET: complete(client, 0); break;
        case USBDEVFS_GETDRIVER: askDriver(client); break;
        case USBDEVFS_IOCTL: moveDriver(client); break;
        case USBDEVFS_SETINTERFACE: setAlternate(client); break;
        case USBDEVFS_SUBMITURB: submit(client); break;
        case USBDEVFS_REAPURB: case USBDEVFS_REAPURBNDELAY: reap(client); break;
        case USBDEVFS_DISCARDURB: discard(client); break;
        default: return false;
    }
    return true;
}

void UsbWire::claim(UMockdevIoctlClient* client, bool detachFirst) {
    if (detachFirst) boundTo_.clear();
    complete(client, boundTo_.empty() ? 0 : EBUSY);
}

void UsbWire::askDriver(UMockdevIoctlClient* client) {
    auto& asked = argument<usbdevfs_getdriver>(client);
    std::strncpy(asked.driver, boundTo_.c_str(), sizeof asked.driver - 1);
    complete(client, boundTo_.empty() ? ENODATA : 0);
}

void UsbWire::moveDriver(UMockdevIoctlClient* client) {
    const bool connect = argument<usbdevfs_ioctl>(client).ioctl_code == static_cast<int>(USBDEVFS_CONNECT);
    boundTo_ = connect ? kernelDriver_ : "";
    complete(client, 0, 1);
}

void UsbWire::setAlternate(UMockdevIoctlClient* client) {
    alternate_ = static_cast<int>(argument<usbdevfs_setinterface>(client).altsetting);
    complete(client, 0);
}

void UsbWire::submit(UMockdevIoctlClient* client) {
    if (!plugged_) return complete(client, ENODEV);
    auto* data = umockdev_ioctl_data_ref(umockdev_ioctl_data_resolve(umockdev_ioctl_client_get_arg(client), 0, sizeof(usbdevfs_urb), nullptr));
    const auto& urb = as<usbdevfs_urb>(data);
    umockdev_ioctl_data_resolve(data, offsetof(usbdevfs_urb, buffer), static_cast<std::size_t>(urb.buffer_length), nullptr);
    const Urb one{data, data->client_addr};
    complete(client, 0);
    if (urb.type == USBDEVFS_URB_TYPE_CONTROL) return carryControl(one);
    waiting_.push_back(one);
    if (urb.endpoint & 0x80) carryIn();
    else retryOut();
}

void UsbWire::finish(Urb urb, int status, std::size_t length) {
    as<usbdevfs_urb>(urb.data).status = status;
    as<usbdevfs_urb>(urb.data).actual_length = static_cast<int>(length);
    done_.push_back(urb);
    signal();
}

void UsbWire::reap(UMockdevIoctlClient* client) {
    if (done_.empty()) return complete(client, plugged_ ? EAGAIN : ENODEV);
    const auto urb = done_.front();
    done_.pop_front();
    auto* pointer = umockdev_ioctl_data_resolve(umockdev_ioctl_client_get_arg(client), 0, sizeof(void*), nullptr);
    umockdev_ioctl_data_set_ptr(pointer, 0, urb.data);
    complete(client, 0);
    umockdev_ioctl_data_unref(urb.data);
    if (done_.empty()) signal();
}

void UsbWire::discard(UMockdevIoctlClient* client) {
    const auto address = as<std::uint64_t>(umockdev_ioctl_client_get_arg(client));
    const auto found = std::ranges::find(waiting_, address, &Urb::address);
    if (found == waiting_.end()) return complete(client, EINVAL);
    const auto urb = *found;
    waiting_.erase(found);
    finish(urb, -ENOENT, 0);
    complete(client, 0);
}

void UsbWire::carryControl(Urb urb) {
    auto& asked = as<usbdevfs_urb>(urb.data);
    auto* bytes = bufferOf(urb.data);
    auto word = [&](int at) { return static_cast<std::uint16_t>(bytes[at] | bytes[at + 1] << 8); };
    const Setup setup{bytes[0], bytes[1], word(2), word(4), word(6)};
    constexpr std::uint8_t fromDevice = 0x80, getDescriptor = 6, stringType = 3;
    std::optional<Bytes> reply;
    if (setup.type == fromDevice && setup.request == getDescriptor && setup.value >> 8 == stringType) reply = usbString(shape_, setup.value & 0xFF);
    else if (control_) reply = control_(setup, Bytes(bytes + 8, bytes + asked.buffer_length));
    if (!reply) return finish(urb, -EPIPE, 0);
    const auto length = std::min<std::size_t>({reply->size(), setup.length, static_cast<std::size_t>(asked.buffer_length) - 8});
    if (setup.type & fromDevice) std::copy_n(reply->begin(), length, bytes + 8);
    finish(urb, 0, setup.type & fromDevice ? length : setup.length);
}

void UsbWire::retryOut() {
    for (std::size_t at = 0; at < waiting_.size() && !isHeld();) {
        const auto urb = waiting_[at];
        if (as<usbdevfs_urb>(urb.data).endpoint & 0x80) {
            ++at;
            continue;
        }
        waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(at));
        carryOut(urb);
    }
}

void UsbWire::carryOut(Urb urb) {
    const auto length = static_cast<std::size_t>(as<usbdevfs_urb>(urb.data).buffer_length);
    const auto pipe = as<usbdevfs_urb>(urb.data).endpoint;
    const Bytes bytes(bufferOf(urb.data), bufferOf(urb.data) + length);
    if (std::exchange(stallNext_, false)) return finish(urb, -EPIPE, 0);
    finish(urb, 0, length);
    received(hear_ ? hear_(pipe, bytes) : bytes);
}

// A transfer to the host ends with a short packet or when it is full. Who sends in bulk ends with an empty packet where the
// last one is as long as can be; reports have no such end.
void UsbWire::carryIn() {
    for (std::size_t at = 0; at < waiting_.size();) {
        const auto urb = waiting_[at];
        const auto& wanted = as<usbdevfs_urb>(urb.data);
        auto found = toHost_.find(wanted.endpoint);
        if (found == toHost_.end() || found->second.empty()) {
            ++at;
            continue;
        }
        auto& there = found->second;
        const auto length = std::min(there.size(), static_cast<std::size_t>(wanted.buffer_length));
        const bool isShort = length % static_cast<std::size_t>(shape_.packet) != 0 || length == static_cast<std::size_t>(wanted.buffer_length);
        if (!isShort && settingOf(wanted.endpoint).interrupts) {
            ++at;
            continue;
        }
        std::copy_n(there.begin(), length, bufferOf(urb.data));
        there.erase(there.begin(), there.begin() + static_cast<std::ptrdiff_t>(length));
        waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(at));
        finish(urb, 0, length);
    }
}

}  // namespace emulators
