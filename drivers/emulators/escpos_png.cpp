#include <png.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "drivers/emulators/escpos_paper.h"

namespace emulators {
namespace {

constexpr std::uint8_t paperGrey = 250, inkGrey = 25;

// Rolls are 58 or 80 mm wide and the head prints 48 or 72 mm of it.
int edge(int width) { return (width <= 384 ? 80 : 64) / 2; }

// libpng reports errors by longjmp, which its simplified interface turns into a message.
void write(const std::vector<std::uint8_t>& grey, int width, int height, const std::string& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = PNG_FORMAT_GRAY;
    if (!png_image_write_to_file(&image, path.c_str(), 0, grey.data(), width, nullptr))
        throw std::runtime_error("cannot write " + path + ": " + image.message);
}

}  // namespace

void writePng(const Slip& slip, const std::string& path) {
    const int margin = edge(slip.dots.width), width = slip.dots.width + 2 * margin;
    const int height = std::max(1, slip.dots.height);
    std::vector<std::uint8_t> grey(static_cast<std::size_t>(width) * height, paperGrey);
    for (int y = 0; y < slip.dots.height; ++y)
        for (int x = 0; x < slip.dots.width; ++x)
            if (slip.dots.at(x, y)) grey[static_cast<std::size_t>(y) * width + margin + x] = inkGrey;
    write(grey, width, height, path + ".new");
    std::filesystem::rename(path + ".new", path);
}

}  // namespace emulators
