#include "drivers/cameras/v4l2/node.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/ioctl.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "drivers/transport.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

constexpr std::uint32_t captures = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;

std::string v4l2Reason() { return std::system_category().message(errno); }

Descriptor openNode(const std::string& path) {
    Descriptor node{::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC)};
    if (node.get() >= 0) return node;
    if (errno == EACCES || errno == EPERM) throw Failed{Status::offline, {Fault::Kind::notConfigured, path + ": " + v4l2Reason(), Remedy::configuration}};
    throw Disconnected{path + ": " + v4l2Reason()};
}

// Of sizes in steps those that cameras usually have.
constexpr std::array<std::array<int, 2>, 7> usualSizes{{{640, 480}, {1280, 720}, {1280, 960}, {1600, 1200}, {1920, 1080}, {2592, 1944}, {3264, 2448}}};

void addSizes(std::vector<CameraMode>& modes, Frame::Format format, const v4l2_frmsizeenum& sizes) {
    const auto add = [&](std::uint32_t width, std::uint32_t height) { modes.push_back({format, static_cast<int>(width), static_cast<int>(height)}); };
    if (sizes.type == V4L2_FRMSIZE_TYPE_DISCRETE) return add(sizes.discrete.width, sizes.discrete.height);
    const auto& s = sizes.stepwise;
    for (const auto [width, height] : usualSizes) {
        const auto w = static_cast<std::uint32_t>(width), h = static_cast<std::uint32_t>(height);
        const bool fits = w >= s.min_width && w <= s.max_width && h >= s.min_height && h <= s.max_height;
        if (fits && (s.step_width == 0 || (w - s.min_width) % s.step_width == 0) && (s.step_height == 0 || (h - s.min_height) % s.step_height == 0)) add(w, h);
    }
    add(s.max_width, s.max_height);
}

std::uint32_t fourcc(Frame::Format format) { return format == Frame::Format::jpeg ? V4L2_PIX_FMT_MJPEG : V4L2_PIX_FMT_YUYV; }

}  // namespace

V4l2Node::V4l2Node(const std::string& path) : node_{openNode(path)} {
    const auto can = capability();
    const auto caps = can.capabilities & V4L2_CAP_DEVICE_CAPS ? can.device_caps : can.capabilities;
    // A UVC camera has a second node beside it, which tells of the frames.
    if ((caps & captures) != captures || caps & V4L2_CAP_META_CAPTURE) throw std::invalid_argument{path + " takes no pictures: a camera has two nodes, take the other"};
}

bool V4l2Node::ask(unsigned long request, void* argument) const {
    int answer = 0;
    do answer = ::ioctl(node_.get(), request, argument);
    while (answer < 0 && errno == EINTR);
    if (answer >= 0) return true;
    if (errno == EAGAIN || errno == EINVAL || errno == ENOTTY || errno == ERANGE) return false;
    if (errno == EBUSY) throw Failed{Status::deviceBusy, {Fault::Kind::stopped, "another program has the camera", Remedy::configuration}};
    throw Disconnected{"the camera: " + v4l2Reason()};
}

v4l2_capability V4l2Node::capability() const {
    v4l2_capability can{};
    if (!ask(VIDIOC_QUERYCAP, &can)) throw std::invalid_argument{"this is no V4L2 device"};
    return can;
}

std::vector<CameraMode> V4l2Node::modes() const {
    std::vector<CameraMode> all;
    for (const auto format : {Frame::Format::jpeg, Frame::Format::yuyv}) {
        v4l2_frmsizeenum sizes{};
        sizes.pixel_format = fourcc(format);
        constexpr std::uint32_t most = 256;             // a camera that goes on for ever
        for (; sizes.index < most && ask(VIDIOC_ENUM_FRAMESIZES, &sizes); ++sizes.index) {
            addSizes(all, format, sizes);
            if (sizes.type != V4L2_FRMSIZE_TYPE_DISCRETE) break;
        }
    }
    return all;
}

v4l2_pix_format V4l2Node::setMode(const CameraMode& mode) const {
    v4l2_format format{};
    format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    format.fmt.pix.width = static_cast<std::uint32_t>(mode.width);
    format.fmt.pix.height = static_cast<std::uint32_t>(mode.height);
    format.fmt.pix.pixelformat = fourcc(mode.format);
    format.fmt.pix.field = V4L2_FIELD_ANY;
    if (!ask(VIDIOC_S_FMT, &format)) throw std::runtime_error{fmt::format("the camera refuses {}×{}", mode.width, mode.height)};
    if (format.fmt.pix.pixelformat != fourcc(mode.format)) throw std::runtime_error{"the camera gives another format than it offers"};
    return format.fmt.pix;
}

void V4l2Node::setInterval(std::chrono::milliseconds every) const {
    v4l2_streamparm parameters{};
    parameters.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    parameters.parm.capture.timeperframe = {static_cast<std::uint32_t>(every.count()), 1000};
    ask(VIDIOC_S_PARM, &parameters);
}

bool V4l2Node::setControl(std::uint32_t id, std::int32_t value) const {
    v4l2_queryctrl known{};
    known.id = id;
    if (!ask(VIDIOC_QUERYCTRL, &known) || known.flags & V4L2_CTRL_FLAG_DISABLED || value < known.minimum || value > known.maximum) return false;
    v4l2_control control{id, value};
    return ask(VIDIOC_S_CTRL, &control);
}

}  // namespace drivers
