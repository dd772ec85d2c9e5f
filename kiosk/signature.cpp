#include "kiosk/signature.h"

#include <algorithm>
#include <cmath>
#include <png.h>
#include <stdexcept>

namespace kiosk {
namespace {

constexpr int width = 600, height = 300, pen = 3;

struct Sheet {
    std::vector<std::uint8_t> grey = std::vector<std::uint8_t>(width * height, 255);

    void dot(float x, float y) {
        for (int dy = -pen; dy <= pen; ++dy)
            for (int dx = -pen; dx <= pen; ++dx) {
                int px = int(x) + dx, py = int(y) + dy;
                if (dx * dx + dy * dy <= pen * pen && px >= 0 && py >= 0 && px < width && py < height) grey[std::size_t(py * width + px)] = 0;
            }
    }

    void line(ui::Point from, ui::Point to) {
        float length = std::hypot(to.x - from.x, to.y - from.y) * width;
        int parts = std::max(1, int(length));
        for (int i = 0; i <= parts; ++i) {
            float t = float(i) / float(parts);
            dot((from.x + (to.x - from.x) * t) * width, (from.y + (to.y - from.y) * t) * width);
        }
    }
};

}  // namespace

std::vector<std::uint8_t> signaturePng(const std::vector<ui::Stroke>& strokes) {
    Sheet sheet;
    for (auto& stroke : strokes)
        for (std::size_t i = 0; i < stroke.size(); ++i) sheet.line(stroke[i > 0 ? i - 1 : 0], stroke[i]);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = 0;
    if (!png_image_write_get_memory_size(image, size, 0, sheet.grey.data(), 0, nullptr)) throw std::runtime_error("signature: png size");
    std::vector<std::uint8_t> png(size);
    if (!png_image_write_to_memory(&image, png.data(), &size, 0, sheet.grey.data(), 0, nullptr)) throw std::runtime_error("signature: png");
    png.resize(size);
    return png;
}

}  // namespace kiosk
