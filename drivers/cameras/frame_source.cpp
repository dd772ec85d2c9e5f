#include "drivers/cameras/frame_source.h"

#include <fmt/core.h>

#include "drivers/cameras/picture_folder.h"
#include "drivers/cameras/v4l2/stream.h"
#include "drivers/transports/address.h"

namespace drivers {

std::unique_ptr<FrameSource> openFrameSource(const std::string& text) {
    const auto address = parseAddress(text);
    if (address.scheme == "v4l2") return openV4l2(address.place);
    if (address.scheme == "pictures") return std::make_unique<PictureFolder>(address.place);
    throw std::invalid_argument{frameSourceMistake(text)};
}

std::string frameSourceMistake(const std::string& text) {
    const auto usage = [&] { return fmt::format("\"{}\" is no camera: write v4l2:/dev/video0 or pictures:FOLDER", text); };
    try {
        const auto address = parseAddress(text);
        return (address.scheme == "v4l2" || address.scheme == "pictures") && address.options.empty() ? "" : usage();
    } catch (const std::invalid_argument&) {
        return usage();
    }
}

}  // namespace drivers
