#pragma once

#include <cstdint>
#include <vector>

#include "drivers/classes/camera.h"
#include "drivers/pictures/grey.h"

namespace drivers {

// One picture as it came: a JPEG or PNG, whose own header says how large it is, or YUYV (two pixels in four bytes).
struct Frame {
    enum class Format { jpeg, png, yuyv } format = Format::jpeg;
    int width = 0, height = 0, stride = 0;            // of YUYV; stride: bytes from one row to the next
    std::vector<std::uint8_t> bytes{};
};

// JPEG or PNG by its first bytes; throws std::runtime_error when it is neither.
Frame pictureFrame(std::vector<std::uint8_t> bytes);

// Whether an MJPG frame can be whole: it begins as a JPEG and has an end somewhere (cameras pad behind it).
bool isWholeJpeg(const std::vector<std::uint8_t>&);

// No wider than `widest` (0: as it is). They throw std::runtime_error when the bytes are no picture.
GreyImage greyOf(const Frame&, int widest = 0);
Image imageOf(const Frame&, int widest = 0);

// The means of squares of so many pixels.
Image shrunk(const Image&, int times);
GreyImage shrunk(const GreyImage&, int times);

}  // namespace drivers
