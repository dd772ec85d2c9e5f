#include "drivers/cameras/v4l2/stream.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <system_error>

#include "drivers/cameras/beat.h"
#include "drivers/cameras/path_watch.h"
#include "drivers/cameras/readiness.h"
#include "drivers/cameras/v4l2/node.h"
#include "drivers/transport.h"

namespace drivers {

namespace {

// A buffer of the kernel's, as long as we look at it.
class Mapped {
public:
    Mapped(const Descriptor& node, std::size_t length, off_t offset)
        : bytes_{::mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_SHARED, node.get(), offset)}, length_{length} {
        if (bytes_ == MAP_FAILED) throw std::system_error{errno, std::system_category(), "mmap of a camera's buffer"};
    }
    Mapped(Mapped&& other) noexcept : bytes_{std::exchange(other.bytes_, MAP_FAILED)}, length_{other.length_} {}
    Mapped& operator=(Mapped&&) = delete;
    ~Mapped() {
        if (bytes_ != MAP_FAILED) ::munmap(bytes_, length_);
    }
    const std::uint8_t* bytes() const { return static_cast<const std::uint8_t*>(bytes_); }
    std::size_t length() const { return length_; }

private:
    void* bytes_;
    std::size_t length_;
};

v4l2_buffer bufferOf(std::uint32_t index) {
    v4l2_buffer buffer{};
    buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    buffer.memory = V4L2_MEMORY_MMAP;
    buffer.index = index;
    return buffer;
}

class V4l2Stream final : public FrameSource {
public:
    explicit V4l2Stream(const std::string& path) : node_{path}, watch_{path} {
        waiting_.add(watch_.descriptor());
        waiting_.add(beat_.descriptor());
    }
    ~V4l2Stream() override { halt(); }

    void start(const FrameWish&) override;
    void stop() override {
        halt();
        buffers_.clear();
    }
    const Descriptor& waiting() const override { return waiting_.descriptor(); }
    std::optional<Frame> take() override;
    DeviceFacts facts() const override;

private:
    void share(std::uint32_t count);
    void halt() noexcept;
    std::optional<Frame> copyOf(const v4l2_buffer&) const;

    V4l2Node node_;
    PathWatch watch_;
    Beat beat_;                                         // for a node that cannot be waited for
    Readiness waiting_;
    CameraMode mode_;
    int stride_ = 0, skip_ = 0;
    bool streaming_ = false;
    std::vector<Mapped> buffers_;
};

DeviceFacts V4l2Stream::facts() const {
    const auto can = node_.capability();
    const auto words = [](const std::uint8_t* from, std::size_t most) { return std::string{reinterpret_cast<const char*>(from), ::strnlen(reinterpret_cast<const char*>(from), most)}; };
    return {.maker = words(can.driver, sizeof can.driver), .model = words(can.card, sizeof can.card), .firmware = {}, .serial = {}, .counters = {}};
}

// The light of this country flickers at 50 Hz; exposure and focus are the camera's own business.
void V4l2Stream::start(const FrameWish& wish) {
    stop();
    const auto mode = bestMode(node_.modes(), wish);
    if (!mode) throw std::invalid_argument{"the camera offers neither MJPG nor YUYV"};
    const auto taken = node_.setMode(*mode);
    mode_ = {mode->format, static_cast<int>(taken.width), static_cast<int>(taken.height)};
    stride_ = static_cast<int>(std::max(taken.bytesperline, taken.width * 2));
    node_.setInterval(wish.every);
    node_.setControl(V4L2_CID_POWER_LINE_FREQUENCY, V4L2_CID_POWER_LINE_FREQUENCY_50HZ);
    node_.setControl(V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_APERTURE_PRIORITY);
    node_.setControl(V4L2_CID_FOCUS_AUTO, 1);
    skip_ = wish.skip;
    share(4);
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (!node_.ask(VIDIOC_STREAMON, &type)) throw std::runtime_error{"the camera does not start"};
    streaming_ = true;
    if (!waiting_.add(node_.descriptor())) beat_.start(wish.every);
}

void V4l2Stream::share(std::uint32_t count) {
    v4l2_requestbuffers wanted{};
    wanted.count = count;
    wanted.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    wanted.memory = V4L2_MEMORY_MMAP;
    if (!node_.ask(VIDIOC_REQBUFS, &wanted) || wanted.count == 0) throw std::runtime_error{"the camera has no buffers"};
    for (std::uint32_t index = 0; index < wanted.count; ++index) {
        auto buffer = bufferOf(index);
        if (!node_.ask(VIDIOC_QUERYBUF, &buffer)) throw std::runtime_error{"the camera does not know its own buffer"};
        buffers_.emplace_back(node_.descriptor(), buffer.length, buffer.m.offset);
        if (!node_.ask(VIDIOC_QBUF, &buffer)) throw std::runtime_error{"the camera does not take its own buffer"};
    }
}

void V4l2Stream::halt() noexcept {
    beat_.stop();
    if (!std::exchange(streaming_, false)) return;
    waiting_.remove(node_.descriptor());
    try {
        int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        node_.ask(VIDIOC_STREAMOFF, &type);
        buffers_.clear();
        v4l2_requestbuffers none{};
        none.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        none.memory = V4L2_MEMORY_MMAP;
        node_.ask(VIDIOC_REQBUFS, &none);
    } catch (const std::exception&) {                   // the cable may be what ended it
    }
}

// What lies in the queue already is old: the newest counts. Never more than the queue holds, or a camera that is faster than
// we copy would keep us here for ever.
std::optional<Frame> V4l2Stream::take() {
    if (watch_.gone()) throw Disconnected{"the camera was unplugged"};
    beat_.due();
    std::optional<Frame> newest;
    for (std::size_t held = buffers_.size(); held > 0 && streaming_; --held) {
        auto buffer = bufferOf(0);
        if (!node_.ask(VIDIOC_DQBUF, &buffer)) break;
        if (auto frame = copyOf(buffer); frame && skip_-- <= 0) newest = std::move(frame);
        if (!node_.ask(VIDIOC_QBUF, &buffer)) throw std::runtime_error{"the camera does not take its buffer back"};
    }
    skip_ = std::max(0, skip_);
    return newest;
}

std::optional<Frame> V4l2Stream::copyOf(const v4l2_buffer& buffer) const {
    if (buffer.flags & V4L2_BUF_FLAG_ERROR || buffer.bytesused == 0 || buffer.index >= buffers_.size()) return std::nullopt;
    const auto& from = buffers_[buffer.index];
    const auto length = std::min<std::size_t>(buffer.bytesused, from.length());
    Frame frame{mode_.format, mode_.width, mode_.height, stride_, {from.bytes(), from.bytes() + length}};
    if (frame.format == Frame::Format::jpeg && !isWholeJpeg(frame.bytes)) return std::nullopt;
    return frame;
}

}  // namespace

std::unique_ptr<FrameSource> openV4l2(const std::string& path) { return std::make_unique<V4l2Stream>(path); }

}  // namespace drivers
