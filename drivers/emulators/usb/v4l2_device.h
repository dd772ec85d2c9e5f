#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <vector>

#include "drivers/emulators/loop.h"
#include "drivers/emulators/usb/usb_wire.h"

namespace emulators {

// A camera, by what a program asks of the kernel's V4L2 (linux/videodev2.h). Its node is a plain file under umockdev: its buffers
// are parts of that file, so that mapping them works; waiting for it does not (a plain file is always readable).
class V4l2Device {
public:
    struct Mode { bool mjpg = true; int width = 640, height = 480; };
    struct Shape {
        std::string card = "Emulated Document Camera";
        std::vector<Mode> modes;
        bool metadata = false;                          // the other node of a UVC camera, which takes no pictures
        std::map<std::uint32_t, std::array<int, 2>> controls;   // by id: smallest, largest
    };
    // What it sees: MJPG or YUYV bytes in that mode, `frame` since streaming began.
    using Sees = std::function<Bytes(const Mode&, int frame)>;
    enum class Spoilt { no, flagged, cut, empty };      // an error flag, a JPEG without its end, no bytes

    V4l2Device(Loop&, UsbBus&, std::string node, Shape, Sees);
    ~V4l2Device();
    V4l2Device(const V4l2Device&) = delete;
    V4l2Device& operator=(const V4l2Device&) = delete;

    // Inside Loop::call:
    void plug();
    void unplug();
    void spoil(std::function<Spoilt(int frame)> how) { spoilt_ = std::move(how); }
    void occupy(bool by) { occupied_ = by; }            // another program has it
    bool streaming() const { return streaming_; }
    Mode mode() const { return mode_; }
    std::map<std::uint32_t, int> set() const { return set_; }

private:
    struct Buffer { bool queued = false; };

    static int handle(UMockdevIoctlBase*, UMockdevIoctlClient*, void* self);
    bool answer(UMockdevIoctlClient*);
    int capability(UMockdevIoctlClient*);
    int frameSize(UMockdevIoctlClient*);
    int format(UMockdevIoctlClient*);
    int control(UMockdevIoctlClient*, bool setIt);
    int share(UMockdevIoctlClient*);
    int queryBuffer(UMockdevIoctlClient*);
    int queue(UMockdevIoctlClient*);
    int dequeue(UMockdevIoctlClient*);
    std::size_t bufferLength() const { return static_cast<std::size_t>(mode_.width) * static_cast<std::size_t>(mode_.height) * 2; }

    Loop& loop_;
    UsbBus& bus_;
    std::string node_;
    std::filesystem::path file_;
    Shape shape_;
    Sees sees_;
    std::function<Spoilt(int)> spoilt_ = [](int) { return Spoilt::no; };
    UMockdevIoctlBase* handler_;
    bool plugged_ = false, occupied_ = false, streaming_ = false;
    Mode mode_;
    std::vector<Buffer> buffers_;
    std::map<std::uint32_t, int> set_;
    int frames_ = 0;
    Loop::Clock::time_point next_{};
};

Bytes yuyvOf(const std::vector<std::uint8_t>& rgb, int width, int height);

}  // namespace emulators
