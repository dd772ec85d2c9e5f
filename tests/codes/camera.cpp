#include "tests/codes/camera.h"

#include <png.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace codes {

Projection::Projection(const Pose& pose, double thingWidth, int width, int height) {
    const double cz = std::cos(pose.turn), sz = std::sin(pose.turn), cx = std::cos(pose.tiltX), sx = std::sin(pose.tiltX),
                 cy = std::cos(pose.tiltY), sy = std::sin(pose.tiltY);
    // Columns of Rx·Ry·Rz for the thing's two axes, then where it is; focal length so that the scale is right in its middle.
    const double depth = pose.distance * thingWidth, focal = pose.scale * depth;
    const std::array<double, 3> u{cy * cz, cx * sz + sx * sy * cz, sx * sz - cx * sy * cz};
    const std::array<double, 3> v{-cy * sz, cx * cz - sx * sy * sz, sx * cz + cx * sy * sz};
    const double middleX = width / 2.0 + pose.x, middleY = height / 2.0 + pose.y;
    const std::array<double, 9> h{focal * u[0] + middleX * u[2], focal * v[0] + middleX * v[2], middleX * depth,
                                  focal * u[1] + middleY * u[2], focal * v[1] + middleY * v[2], middleY * depth,
                                  u[2], v[2], depth};
    inverse_ = {h[4] * h[8] - h[5] * h[7], h[2] * h[7] - h[1] * h[8], h[1] * h[5] - h[2] * h[4],
                h[5] * h[6] - h[3] * h[8], h[0] * h[8] - h[2] * h[6], h[2] * h[3] - h[0] * h[5],
                h[3] * h[7] - h[4] * h[6], h[1] * h[6] - h[0] * h[7], h[0] * h[4] - h[1] * h[3]};
}

std::array<double, 2> Projection::thing(double x, double y) const {
    const double w = inverse_[6] * x + inverse_[7] * y + inverse_[8];
    return {(inverse_[0] * x + inverse_[1] * y + inverse_[2]) / w, (inverse_[3] * x + inverse_[4] * y + inverse_[5]) / w};
}

Light photograph(int width, int height, const Scene& scene, int samples, double aperture) {
    Light light{width, height};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            double sum = 0;
            for (int j = 0; j < samples; ++j)
                for (int i = 0; i < samples; ++i)
                    sum += scene(x + 0.5 + aperture * ((i + 0.5) / samples - 0.5), y + 0.5 + aperture * ((j + 0.5) / samples - 0.5));
            light.at(x, y) = static_cast<float>(sum / (samples * samples));
        }
    return light;
}

namespace {

// Along a row or a column, the edge repeated.
void convolve(Light& light, const std::vector<float>& kernel, int dx, int dy) {
    const int half = static_cast<int>(kernel.size()) / 2;
    const Light from = light;
    for (int y = 0; y < light.height; ++y)
        for (int x = 0; x < light.width; ++x) {
            float sum = 0;
            for (int k = -half; k <= half; ++k) {
                const int fx = std::clamp(x + k * dx, 0, light.width - 1), fy = std::clamp(y + k * dy, 0, light.height - 1);
                sum += kernel[static_cast<std::size_t>(k + half)] * from.values[static_cast<std::size_t>(fy * light.width + fx)];
            }
            light.at(x, y) = sum;
        }
}

}  // namespace

void blur(Light& light, double deviation) {
    if (deviation < 0.1) return;
    const int half = static_cast<int>(std::ceil(3 * deviation));
    std::vector<float> kernel;
    float sum = 0;
    for (int k = -half; k <= half; ++k) kernel.push_back(static_cast<float>(std::exp(-k * k / (2 * deviation * deviation)))), sum += kernel.back();
    for (auto& one : kernel) one /= sum;
    convolve(light, kernel, 1, 0);
    convolve(light, kernel, 0, 1);
}

void move(Light& light, double length, double direction) {
    const Light from = light;
    const int steps = std::max(2, static_cast<int>(std::ceil(2 * length)));
    const double dx = std::cos(direction), dy = std::sin(direction);
    const auto seen = [&](double x, double y) {   // between four pixels
        const double cx = std::clamp(x, 0.0, from.width - 1.001), cy = std::clamp(y, 0.0, from.height - 1.001);
        const int ix = static_cast<int>(cx), iy = static_cast<int>(cy);
        const double fx = cx - ix, fy = cy - iy;
        const auto* p = &from.values[static_cast<std::size_t>(iy * from.width + ix)];
        return (p[0] * (1 - fx) + p[1] * fx) * (1 - fy) + (p[from.width] * (1 - fx) + p[from.width + 1] * fx) * fy;
    };
    for (int y = 0; y < light.height; ++y)
        for (int x = 0; x < light.width; ++x) {
            double sum = 0;
            for (int k = 0; k < steps; ++k) {
                const double along = length * ((k + 0.5) / steps - 0.5);
                sum += seen(x + along * dx, y + along * dy);
            }
            light.at(x, y) = static_cast<float>(sum / steps);
        }
}

void addNoise(Light& light, double deviation, Dice& dice) {
    for (auto& value : light.values) value += static_cast<float>(deviation * dice.bell());
}

std::vector<std::uint8_t> developed(const Light& light) {
    std::vector<std::uint8_t> grey;
    grey.reserve(light.values.size());
    for (float value : light.values) grey.push_back(static_cast<std::uint8_t>(std::lround(255 * std::clamp(value, 0.0f, 1.0f))));
    return grey;
}

void writePng(const std::filesystem::path& file, const Light& light) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(light.width);
    image.height = static_cast<png_uint_32>(light.height);
    image.format = PNG_FORMAT_GRAY;
    image.flags = PNG_IMAGE_FLAG_FAST;
    if (!png_image_write_to_file(&image, file.c_str(), 0, developed(light).data(), 0, nullptr)) throw std::runtime_error{"cannot write " + file.string()};
}

}  // namespace codes
