#pragma once

#include <linux/videodev2.h>

#include <cstdint>
#include <string>
#include <vector>

#include "drivers/cameras/v4l2/modes.h"
#include "drivers/descriptor.h"

namespace drivers {

// A device node of V4L2 and what the kernel is asked of it; nothing is decided here.
class V4l2Node {
public:
    explicit V4l2Node(const std::string& path);         // Disconnected: not there; std::invalid_argument: takes no pictures
    const Descriptor& descriptor() const { return node_; }

    v4l2_capability capability() const;
    std::vector<CameraMode> modes() const;
    v4l2_pix_format setMode(const CameraMode&) const;   // as the camera takes it
    void setInterval(std::chrono::milliseconds) const;  // no effect where it cannot be set
    bool setControl(std::uint32_t id, std::int32_t value) const;   // false: it has none
    // False: EAGAIN or EINVAL. Throws Disconnected when the camera is gone.
    bool ask(unsigned long request, void* argument) const;

private:
    Descriptor node_;
};

}  // namespace drivers
