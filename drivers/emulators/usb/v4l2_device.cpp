#include "drivers/emulators/usb/v4l2_device.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/videodev2.h>
#include <umockdev.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace emulators {
namespace {

template <class T> T& asked(UMockdevIoctlClient* client) {
    return *reinterpret_cast<T*>(umockdev_ioctl_data_resolve(umockdev_ioctl_client_get_arg(client), 0, sizeof(T), nullptr)->data);
}

void copyWords(unsigned char* into, std::size_t most, const std::string& words) { std::memcpy(into, words.c_str(), std::min(most - 1, words.size())); }

constexpr auto betweenFrames = std::chrono::milliseconds{1};

}  // namespace

V4l2Device::V4l2Device(Loop& loop, UsbBus& bus, std::string node, Shape shape, Sees sees)
    : loop_{loop}, bus_{bus}, node_{std::move(node)}, shape_{std::move(shape)}, sees_{std::move(sees)}, handler_{umockdev_ioctl_base_new()} {
    const std::unique_ptr<char, decltype(&g_free)> root{umockdev_testbed_get_root_dir(bus.testbed()), &g_free};
    file_ = root.get() + node_;
    g_signal_connect(handler_, "handle-ioctl", G_CALLBACK(&V4l2Device::handle), this);
    umockdev_testbed_attach_ioctl(bus_.testbed(), node_.c_str(), handler_, nullptr);
    loop_.call([this] { plug(); });
}

V4l2Device::~V4l2Device() {
    loop_.call([this] { unplug(); });
    g_signal_handlers_disconnect_by_data(handler_, this);
    g_object_unref(handler_);
}

void V4l2Device::plug() {
    std::filesystem::create_directories(file_.parent_path());
    std::ofstream{file_};
    plugged_ = true;
}

void V4l2Device::unplug() {
    plugged_ = streaming_ = false;
    buffers_.clear();
    std::filesystem::remove(file_);
}

int V4l2Device::handle(UMockdevIoctlBase*, UMockdevIoctlClient* client, void* self) {
    auto& device = *static_cast<V4l2Device*>(self);
    bool handled = false;
    device.loop_.call([&] { handled = device.answer(client); });
    return handled;
}

bool V4l2Device::answer(UMockdevIoctlClient* client) {
    int error = 0;
    if (!plugged_) return umockdev_ioctl_client_complete(client, -1, ENODEV), true;
    switch (umockdev_ioctl_client_get_request(client)) {
    case VIDIOC_QUERYCAP: error = capability(client); break;
    case VIDIOC_ENUM_FRAMESIZES: error = frameSize(client); break;
    case VIDIOC_S_FMT: error = format(client); break;
    case VIDIOC_S_PARM: break;
    case VIDIOC_QUERYCTRL: error = control(client, false); break;
    case VIDIOC_S_CTRL: error = control(client, true); break;
    case VIDIOC_REQBUFS: error = share(client); break;
    case VIDIOC_QUERYBUF: error = queryBuffer(client); break;
    case VIDIOC_QBUF: error = queue(client); break;
    case VIDIOC_DQBUF: error = dequeue(client); break;
    case VIDIOC_STREAMON: streaming_ = true, frames_ = 0; break;
    case VIDIOC_STREAMOFF: streaming_ = false; break;
    default: error = ENOTTY;
    }
    umockdev_ioctl_client_complete(client, error ? -1 : 0, error);
    return true;
}

int V4l2Device::capability(UMockdevIoctlClient* client) {
    auto& can = asked<v4l2_capability>(client);
    can = {};
    copyWords(can.driver, sizeof can.driver, "uvcvideo");
    copyWords(can.card, sizeof can.card, shape_.card);
    // As uvcvideo does: both nodes say what the whole can, each says what it can itself.
    can.capabilities = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_META_CAPTURE | V4L2_CAP_STREAMING | V4L2_CAP_DEVICE_CAPS;
    can.device_caps = V4L2_CAP_STREAMING | (shape_.metadata ? V4L2_CAP_META_CAPTURE : V4L2_CAP_VIDEO_CAPTURE);
    return 0;
}

int V4l2Device::frameSize(UMockdevIoctlClient* client) {
    auto& size = asked<v4l2_frmsizeenum>(client);
    std::uint32_t index = 0;
    for (const auto& mode : shape_.modes) {
        if (size.pixel_format != (mode.mjpg ? V4L2_PIX_FMT_MJPEG : V4L2_PIX_FMT_YUYV) || index++ != size.index) continue;
        size.type = V4L2_FRMSIZE_TYPE_DISCRETE;
        size.discrete = {static_cast<std::uint32_t>(mode.width), static_cast<std::uint32_t>(mode.height)};
        return 0;
    }
    return EINVAL;
}

int V4l2Device::format(UMockdevIoctlClient* client) {
    if (occupied_ || !buffers_.empty()) return EBUSY;
    auto& pix = asked<v4l2_format>(client).fmt.pix;
    mode_ = {pix.pixelformat == V4L2_PIX_FMT_MJPEG, static_cast<int>(pix.width), static_cast<int>(pix.height)};
    pix.bytesperline = mode_.mjpg ? 0 : pix.width * 2;
    pix.sizeimage = static_cast<std::uint32_t>(bufferLength());
    return 0;
}

int V4l2Device::control(UMockdevIoctlClient* client, bool setIt) {
    const auto id = setIt ? asked<v4l2_control>(client).id : asked<v4l2_queryctrl>(client).id;
    const auto known = shape_.controls.find(id);
    if (known == shape_.controls.end()) return EINVAL;
    if (setIt) {
        set_[id] = asked<v4l2_control>(client).value;
        return 0;
    }
    auto& query = asked<v4l2_queryctrl>(client);
    query.minimum = known->second[0], query.maximum = known->second[1], query.flags = 0;
    return 0;
}

int V4l2Device::share(UMockdevIoctlClient* client) {
    auto& wanted = asked<v4l2_requestbuffers>(client);
    if (streaming_) return EBUSY;
    wanted.count = std::min(wanted.count, 4u);
    buffers_.assign(wanted.count, {});
    std::filesystem::resize_file(file_, wanted.count * ((bufferLength() + 4095) / 4096 * 4096));
    return 0;
}

int V4l2Device::queryBuffer(UMockdevIoctlClient* client) {
    auto& buffer = asked<v4l2_buffer>(client);
    if (buffer.index >= buffers_.size()) return EINVAL;
    buffer.length = static_cast<std::uint32_t>(bufferLength());
    buffer.m.offset = static_cast<std::uint32_t>(buffer.index * ((bufferLength() + 4095) / 4096 * 4096));
    return 0;
}

int V4l2Device::queue(UMockdevIoctlClient* client) {
    const auto index = asked<v4l2_buffer>(client).index;
    if (index >= buffers_.size() || buffers_[index].queued) return EINVAL;
    buffers_[index].queued = true;
    return 0;
}

int V4l2Device::dequeue(UMockdevIoctlClient* client) {
    const auto free = std::ranges::find(buffers_, true, &Buffer::queued);
    if (!streaming_) return EINVAL;
    if (free == buffers_.end() || Loop::Clock::now() < next_) return EAGAIN;
    next_ = Loop::Clock::now() + betweenFrames;
    free->queued = false;
    auto& buffer = asked<v4l2_buffer>(client);
    buffer.index = static_cast<std::uint32_t>(free - buffers_.begin());
    auto bytes = sees_(mode_, frames_);
    const auto spoilt = spoilt_(frames_++);
    if (spoilt == Spoilt::cut) bytes.resize(bytes.size() / 2);
    bytes.resize(std::min(bytes.size(), bufferLength()));
    std::fstream file{file_, std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(static_cast<std::streamoff>(buffer.index * ((bufferLength() + 4095) / 4096 * 4096)));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    buffer.bytesused = spoilt == Spoilt::empty ? 0 : static_cast<std::uint32_t>(bytes.size());
    buffer.flags = spoilt == Spoilt::flagged ? V4L2_BUF_FLAG_ERROR : 0;
    return 0;
}

// ITU-R BT.601, full range.
Bytes yuyvOf(const std::vector<std::uint8_t>& rgb, int width, int height) {
    Bytes bytes;
    const auto part = [](double value) { return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0)); };
    for (std::size_t i = 0; i < static_cast<std::size_t>(width) * static_cast<std::size_t>(height); i += 2) {
        const auto *a = rgb.data() + 3 * i, *b = a + 3;
        const auto luma = [](const std::uint8_t* p) { return 0.299 * p[0] + 0.587 * p[1] + 0.114 * p[2]; };
        const double y = (luma(a) + luma(b)) / 2;
        bytes.insert(bytes.end(), {part(luma(a)), part(128 + 0.564 * ((a[2] + b[2]) / 2.0 - y)), part(luma(b)), part(128 + 0.713 * ((a[0] + b[0]) / 2.0 - y))});
    }
    return bytes;
}

}  // namespace emulators
