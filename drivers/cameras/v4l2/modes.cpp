#include "drivers/cameras/v4l2/modes.h"

#include <algorithm>
#include <tuple>

namespace drivers {

std::optional<CameraMode> bestMode(const std::vector<CameraMode>& modes, const FrameWish& wish) {
    if (modes.empty()) return std::nullopt;
    const auto area = [](const CameraMode& mode) { return static_cast<long>(mode.width) * mode.height; };
    const auto enough = [&](const CameraMode& mode) { return wish.width > 0 && mode.width >= wish.width && mode.height >= wish.height; };
    // Enough before too little; then the smallest of what is enough, the largest of what is not.
    const auto worth = [&](const CameraMode& mode) {
        return std::tuple{enough(mode), enough(mode) ? -area(mode) : area(mode), mode.format == Frame::Format::jpeg};
    };
    return *std::ranges::max_element(modes, {}, worth);
}

}  // namespace drivers
