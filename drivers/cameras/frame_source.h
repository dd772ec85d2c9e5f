#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "drivers/descriptor.h"
#include "drivers/device.h"
#include "drivers/pictures/frame.h"

namespace drivers {

// What frames should be like; a camera gives what comes nearest.
struct FrameWish {
    int width = 1280, height = 720;                     // 0: the largest
    std::chrono::milliseconds every{100};               // no more often than that is needed
    int skip = 0;                                       // frames until exposure and focus have settled
};

// Where frames come from: a camera (V4L2), or picture files in its stead. Everything throws Disconnected once it is gone.
class FrameSource {
public:
    virtual ~FrameSource() = default;
    virtual void start(const FrameWish&) = 0;           // frames come from now on; what was started before is stopped
    virtual void stop() = 0;
    // Readable when there is a frame to take, and when the source is gone, also while it is stopped.
    virtual const Descriptor& waiting() const = 0;
    virtual std::optional<Frame> take() = 0;            // the newest; none when it was a false alarm or the frame was broken
    virtual DeviceFacts facts() const { return {}; }
};

// "v4l2:/dev/video0" or "pictures:FOLDER". Throws Disconnected when it is not there, std::invalid_argument when the words make
// no sense.
std::unique_ptr<FrameSource> openFrameSource(const std::string& address);
std::string frameSourceMistake(const std::string& address);   // empty when openFrameSource would understand it

}  // namespace drivers
