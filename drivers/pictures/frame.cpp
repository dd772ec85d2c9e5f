#include "drivers/pictures/frame.h"

#include <algorithm>
#include <stdexcept>

#include "drivers/pictures/jpeg.h"
#include "drivers/pictures/png.h"

namespace drivers {

namespace {

void mustBeWhole(const Frame& frame) {
    const bool sensible = frame.width > 0 && frame.height > 0 && frame.width <= widestPicture && frame.height <= widestPicture && frame.width % 2 == 0;
    const bool whole = sensible && frame.stride >= 2 * frame.width && frame.bytes.size() >= static_cast<std::size_t>(frame.stride) * static_cast<std::size_t>(frame.height);
    if (!whole) throw std::runtime_error{"YUYV: the frame is not whole"};
}

const std::uint8_t* rowOf(const Frame& frame, int y) { return frame.bytes.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(frame.stride); }

GreyImage greyYuyv(const Frame& frame) {
    mustBeWhole(frame);
    GreyImage grey{frame.width, frame.height, std::vector<std::uint8_t>(static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height))};
    for (int y = 0; y < frame.height; ++y) {
        const auto* in = rowOf(frame, y);
        auto* out = grey.row(y);
        for (int x = 0; x < frame.width; ++x) out[x] = in[2 * x];
    }
    return grey;
}

// ITU-R BT.601 as JPEG uses it, in 16.16 fixed point: UVC cameras mean that when they say nothing.
std::uint32_t pixelOf(int luma, int u, int v) {
    const auto part = [](int value) { return static_cast<std::uint32_t>(std::clamp(value >> 16, 0, 255)); };
    const int y = (luma << 16) + 32768, d = u - 128, e = v - 128;
    return 0xFF000000u | part(y + 91881 * e) << 16 | part(y - 22554 * d - 46802 * e) << 8 | part(y + 116130 * d);
}

Image imageYuyv(const Frame& frame) {
    mustBeWhole(frame);
    const auto words = std::make_shared<std::vector<std::uint32_t>>(static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height));
    for (int y = 0; y < frame.height; ++y) {
        const auto* in = rowOf(frame, y);
        auto* out = words->data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(frame.width);
        for (int x = 0; x < frame.width; x += 2, in += 4) out[x] = pixelOf(in[0], in[1], in[3]), out[x + 1] = pixelOf(in[2], in[1], in[3]);
    }
    return {frame.width, frame.height, words};
}

int timesFor(int width, int widest) { return widest > 0 ? (width + widest - 1) / widest : 1; }

}  // namespace

Frame pictureFrame(std::vector<std::uint8_t> bytes) {
    if (isPng(bytes)) return {Frame::Format::png, 0, 0, 0, std::move(bytes)};
    if (bytes.size() > 2 && bytes[0] == 0xFF && bytes[1] == 0xD8) return {Frame::Format::jpeg, 0, 0, 0, std::move(bytes)};
    throw std::runtime_error{"neither a JPEG nor a PNG picture"};
}

bool isWholeJpeg(const std::vector<std::uint8_t>& bytes) {
    static constexpr std::uint8_t end[]{0xFF, 0xD9};
    return bytes.size() > 4 && bytes[0] == 0xFF && bytes[1] == 0xD8 && std::search(bytes.begin(), bytes.end(), std::begin(end), std::end(end)) != bytes.end();
}

GreyImage greyOf(const Frame& frame, int widest) {
    auto grey = frame.format == Frame::Format::jpeg ? greyJpeg(frame.bytes, widest) : frame.format == Frame::Format::png ? greyPng(frame.bytes) : greyYuyv(frame);
    const int times = timesFor(grey.width, widest);
    return times > 1 ? shrunk(grey, times) : grey;
}

Image imageOf(const Frame& frame, int widest) {
    auto image = frame.format == Frame::Format::jpeg ? colourJpeg(frame.bytes, widest) : frame.format == Frame::Format::png ? colourPng(frame.bytes) : imageYuyv(frame);
    const int times = timesFor(image.width, widest);
    return times > 1 ? shrunk(image, times) : image;
}

Image shrunk(const Image& image, int times) {
    const int width = std::max(1, image.width / times), height = std::max(1, image.height / times);
    const int across = std::min(times, image.width), down = std::min(times, image.height), count = across * down;
    const auto words = std::make_shared<std::vector<std::uint32_t>>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            std::uint32_t red = 0, green = 0, blue = 0;
            for (int j = 0; j < down; ++j) {
                const auto* in = image.pixels->data() + static_cast<std::size_t>(y * times + j) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x * times);
                for (int i = 0; i < across; ++i) red += in[i] >> 16 & 0xFF, green += in[i] >> 8 & 0xFF, blue += in[i] & 0xFF;
            }
            const auto n = static_cast<std::uint32_t>(count);
            (*words)[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] = 0xFF000000u | red / n << 16 | green / n << 8 | blue / n;
        }
    return {width, height, words};
}

GreyImage shrunk(const GreyImage& image, int times) {
    GreyImage small{std::max(1, image.width / times), std::max(1, image.height / times), {}};
    const int across = std::min(times, image.width), down = std::min(times, image.height);
    small.pixels.resize(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height));
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x) {
            int sum = 0;
            for (int j = 0; j < down; ++j)
                for (int i = 0; i < across; ++i) sum += image.row(y * times + j)[x * times + i];
            small.row(y)[x] = static_cast<std::uint8_t>(sum / (across * down));
        }
    return small;
}

}  // namespace drivers
