#include "drivers/pictures/grey.h"

#include <algorithm>
#include <cmath>

#include "drivers/classes/camera.h"

namespace drivers {

namespace {

GreyImage blankGrey(int width, int height) {
    return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))};
}

}  // namespace

GreyImage greyOf(const Image& image) {
    auto grey = blankGrey(image.width, image.height);
    for (std::size_t i = 0; i < grey.pixels.size(); ++i) {
        const auto pixel = (*image.pixels)[i];
        grey.pixels[i] = static_cast<std::uint8_t>(((pixel >> 16 & 0xFF) * 77 + (pixel >> 8 & 0xFF) * 150 + (pixel & 0xFF) * 29) >> 8);
    }
    return grey;
}

GreyImage cut(const GreyImage& image, GreyArea area) {
    auto part = blankGrey(area.width, area.height);
    for (int y = 0; y < area.height; ++y) std::copy_n(image.row(area.y + y) + area.x, area.width, part.row(y));
    return part;
}

GreyImage turned(const GreyImage& image, GreyArea area, double angle, double factor) {
    const double c = std::cos(angle), s = std::sin(angle);
    const double width = std::abs(area.width * c) + std::abs(area.height * s), height = std::abs(area.width * s) + std::abs(area.height * c);
    auto result = blankGrey(std::max(1, static_cast<int>(width * factor)), std::max(1, static_cast<int>(height * factor)));
    if (image.width < 2 || image.height < 2) return image;
    const double middleX = area.x + area.width / 2.0, middleY = area.y + area.height / 2.0;
    // Places with eight bits behind the point, between four pixels.
    const int stepX = static_cast<int>(std::lround(256 * c / factor)), stepY = static_cast<int>(std::lround(256 * s / factor));
    const int lastX = (image.width - 1) * 256 - 1, lastY = (image.height - 1) * 256 - 1;
    for (int y = 0; y < result.height; ++y) {
        const double v = (y + 0.5 - result.height / 2.0) / factor, u = (0.5 - result.width / 2.0) / factor;
        int fromX = static_cast<int>(std::lround(256 * (middleX + u * c - v * s - 0.5))), fromY = static_cast<int>(std::lround(256 * (middleY + u * s + v * c - 0.5)));
        auto* out = result.row(y);
        for (int x = 0; x < result.width; ++x, fromX += stepX, fromY += stepY) {
            const int px = std::clamp(fromX, 0, lastX), py = std::clamp(fromY, 0, lastY), fx = px & 255, fy = py & 255;
            const auto* p = image.row(py >> 8) + (px >> 8);
            const int above = p[0] * (256 - fx) + p[1] * fx, below = p[image.width] * (256 - fx) + p[image.width + 1] * fx;
            out[x] = static_cast<std::uint8_t>((above * (256 - fy) + below * fy) >> 16);
        }
    }
    return result;
}

GreyImage halved(const GreyImage& image) {
    if (image.width < 2 || image.height < 2) return image;
    auto result = blankGrey(image.width / 2, image.height / 2);
    for (int y = 0; y < result.height; ++y) {
        const auto *a = image.row(2 * y), *b = image.row(2 * y + 1);
        for (int x = 0; x < result.width; ++x) result.row(y)[x] = static_cast<std::uint8_t>((a[2 * x] + a[2 * x + 1] + b[2 * x] + b[2 * x + 1] + 2) / 4);
    }
    return result;
}

GreyImage inverted(GreyImage image) {
    for (auto& pixel : image.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
    return image;
}

}  // namespace drivers
