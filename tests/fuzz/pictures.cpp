#include <array>
#include <stdexcept>

#include "drivers/barcode_readers/picture_codes/picture_codes.h"
#include "drivers/cameras/page/page_reader.h"
#include "drivers/pictures/frame.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

// A camera's JPEG, a file's PNG: sizes that a header may claim are bounded, so that no run needs gigabytes.
void eatPicture(Bytes bytes) {
    try {
        const auto frame = drivers::pictureFrame({bytes.begin(), bytes.end()});
        drivers::isWholeJpeg(frame.bytes);
        if (const auto grey = drivers::greyOf(frame, 320); grey.width * grey.height <= 320 * 320) drivers::codesIn(grey, std::chrono::milliseconds{2});
        if (frame.format == drivers::Frame::Format::jpeg) drivers::imageOf(frame, 64);
    } catch (const std::runtime_error&) {               // what a camera's driver expects of a bad frame
    }
}

// Six bytes choose what the camera says of its frame: width, height, and bytes a row.
void eatYuyv(Bytes bytes) {
    if (bytes.size() < 6) return;
    const auto number = [&](std::size_t at) { return bytes[at] * 256 + bytes[at + 1]; };
    const drivers::Frame frame{drivers::Frame::Format::yuyv, number(0) - 1, number(2) - 1, number(4), {bytes.begin() + 6, bytes.end()}};
    try {
        drivers::greyOf(frame, 64);
        drivers::previewOf(frame, {});
    } catch (const std::runtime_error&) {
    }
}

}  // namespace fuzz
