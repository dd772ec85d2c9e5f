#include "drivers/emulators/camera_view.h"

#include <turbojpeg.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>

namespace emulators {
namespace {

constexpr double degree = 3.14159265358979 / 180;

// A sheet on the desk as the camera sees it: page (parts of its height, from its middle) → pixel, and back.
class Pose {
public:
    Pose(const CameraView& view, double middleX, double middleY) {
        const double cz = std::cos(view.turn * degree), sz = std::sin(view.turn * degree), cx = std::cos(view.tiltX * degree), sx = std::sin(view.tiltX * degree),
                     cy = std::cos(view.tiltY * degree), sy = std::sin(view.tiltY * degree);
        const double distance = 1.6, focal = view.size * view.height * distance;   // in heights of the page
        const double px = view.width * (0.5 + middleX), py = view.height * (0.5 + middleY);
        const std::array<double, 3> u{cy * cz, cx * sz + sx * sy * cz, sx * sz - cx * sy * cz}, v{-cy * sz, cx * cz - sx * sy * sz, sx * cz + cx * sy * sz};
        to_ = {focal * u[0] + px * u[2], focal * v[0] + px * v[2], px * distance, focal * u[1] + py * u[2], focal * v[1] + py * v[2], py * distance, u[2], v[2], distance};
        const auto& h = to_;
        from_ = {h[4] * h[8] - h[5] * h[7], h[2] * h[7] - h[1] * h[8], h[1] * h[5] - h[2] * h[4], h[5] * h[6] - h[3] * h[8], h[0] * h[8] - h[2] * h[6],
                 h[2] * h[3] - h[0] * h[5], h[3] * h[7] - h[4] * h[6], h[1] * h[6] - h[0] * h[7], h[0] * h[4] - h[1] * h[3]};
    }
    std::array<double, 2> pixel(double x, double y) const { return apply(to_, x, y); }
    std::array<double, 2> onPage(double x, double y) const { return apply(from_, x, y); }

private:
    static std::array<double, 2> apply(const std::array<double, 9>& h, double x, double y) {
        const double w = h[6] * x + h[7] * y + h[8];
        return {(h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w};
    }
    std::array<double, 9> to_{}, from_{};
};

constexpr double pageWidth = 210.0 / 297;

// 0 … 1, between four dots; nothing beside the page. How much of a pixel at its edge is page, it tells by `covers`.
struct Ink { double value = 0, covers = 0; };
Ink inkAt(const CameraPage& page, double u, double v) {
    const double x = (u / pageWidth + 0.5) * page.width, y = (v + 0.5) * page.height;
    const double covers = std::clamp(std::min({x, page.width - x, y, page.height - y}) + 0.5, 0.0, 1.0);
    if (covers <= 0) return {};
    const double cx = std::clamp(x - 0.5, 0.0, page.width - 1.001), cy = std::clamp(y - 0.5, 0.0, page.height - 1.001);
    const int ix = static_cast<int>(cx), iy = static_cast<int>(cy);
    const double fx = cx - ix, fy = cy - iy;
    const auto* p = page.grey.data() + static_cast<std::size_t>(iy) * static_cast<std::size_t>(page.width) + ix;
    return {((p[0] * (1 - fx) + p[1] * fx) * (1 - fy) + (p[page.width] * (1 - fx) + p[page.width + 1] * fx) * fy) / 255, covers};
}

// The same noise for the same pixel.
double grain(int x, int y) {
    auto bits = static_cast<std::uint32_t>(x) * 2654435761u ^ static_cast<std::uint32_t>(y) * 2246822519u;
    bits ^= bits >> 15, bits *= 2654435761u, bits ^= bits >> 13;
    return static_cast<double>(bits & 0xFFFF) / 0xFFFF - 0.5;
}

using Light = std::vector<float>;   // three a pixel, 1 is white

Light lit(const CameraView& view, const CameraPage& page, const std::vector<Pose>& poses) {
    static constexpr std::array<double, 3> desk{0.22, 0.25, 0.23}, paper{0.80, 0.79, 0.76};
    Light light(static_cast<std::size_t>(view.width) * static_cast<std::size_t>(view.height) * 3);
    for (int y = 0; y < view.height; ++y)
        for (int x = 0; x < view.width; ++x) {
            Ink ink;
            for (const auto& pose : poses)
                if (const auto [u, v] = pose.onPage(x + 0.5, y + 0.5); ink.covers <= 0) ink = inkAt(page, u, v);
            const double slope = 1 + 0.12 * (static_cast<double>(x) / view.width - 0.5), noise = 0.02 * grain(x, y);
            for (std::size_t c = 0; c < 3; ++c)
                light[(static_cast<std::size_t>(y) * static_cast<std::size_t>(view.width) + static_cast<std::size_t>(x)) * 3 + c] =
                    static_cast<float>((paper[c] * ink.value * ink.covers + desk[c] * (1 - ink.covers)) * slope + noise * desk[c]);
        }
    return light;
}

// The mean of neighbours along the rows or down the columns; three times of it is nearly what a lens does.
void smear(Light& light, int count, int lines, std::size_t step, std::size_t pitch, int radius) {
    std::vector<float> line(static_cast<std::size_t>(count));
    for (int l = 0; l < lines; ++l)
        for (std::size_t c = 0; c < 3; ++c) {
            auto* at = light.data() + static_cast<std::size_t>(l) * pitch + c;
            for (int i = 0; i < count; ++i) line[static_cast<std::size_t>(i)] = at[static_cast<std::size_t>(i) * step];
            float sum = 0;
            for (int k = -radius; k <= radius; ++k) sum += line[static_cast<std::size_t>(std::clamp(k, 0, count - 1))];
            for (int i = 0; i < count; ++i) {
                at[static_cast<std::size_t>(i) * step] = sum / static_cast<float>(2 * radius + 1);
                sum += line[static_cast<std::size_t>(std::min(i + radius + 1, count - 1))] - line[static_cast<std::size_t>(std::max(i - radius, 0))];
            }
        }
}

void defocus(Light& light, const CameraView& view) {
    const int radius = static_cast<int>(std::lround(view.blur));
    const auto row = static_cast<std::size_t>(view.width) * 3;
    for (int pass = 0; pass < 3 && radius > 0; ++pass) {
        smear(light, view.width, view.height, 3, row, radius);
        smear(light, view.height, view.width, row, 3, radius);
    }
}

// What the lens and the lamp do to a picture that was sharp and evenly lit.
std::uint8_t developed(double light, const CameraView& view, int x, int y) {
    if (view.covered) return static_cast<std::uint8_t>(std::clamp(4 + 3 * grain(x, y), 0.0, 255.0));
    const double dx = (x - view.width * 0.47) / (view.width * 0.06), dy = (y - view.height * 0.55) / (view.height * 0.07);
    const double value = light * view.light + view.glare * std::exp(-(dx * dx + dy * dy)) + 0.012 * grain(x + 7, y);
    return static_cast<std::uint8_t>(std::lround(255 * std::clamp(value, 0.0, 1.0)));
}

}  // namespace

CameraPicture seen(const CameraView& view, const CameraPage& page) {
    std::vector<Pose> poses;
    for (int sheet = 0; sheet < (page.grey.empty() ? 0 : view.sheets); ++sheet) poses.emplace_back(view, view.aside + (view.sheets > 1 ? sheet - 0.5 : 0) * 0.5, 0);
    auto light = lit(view, page, poses);
    defocus(light, view);
    CameraPicture picture{view.width, view.height, std::vector<std::uint8_t>(light.size()), {}};
    for (int y = 0; y < view.height; ++y)
        for (int x = 0; x < view.width; ++x)
            for (std::size_t c = 0; c < 3; ++c) {
                const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(view.width) + static_cast<std::size_t>(x)) * 3 + c;
                picture.rgb[at] = developed(light[at], view, x, y);
            }
    if (poses.empty()) return picture;
    const double half = pageWidth / 2;
    picture.corners = {poses[0].pixel(-half, -0.5), poses[0].pixel(half, -0.5), poses[0].pixel(half, 0.5), poses[0].pixel(-half, 0.5)};
    return picture;
}

std::vector<std::uint8_t> cameraJpeg(const CameraPicture& picture) {
    const std::unique_ptr<void, int (*)(tjhandle)> turbo{tjInitCompress(), tjDestroy};
    std::vector<std::uint8_t> bytes(tjBufSize(picture.width, picture.height, TJSAMP_422));
    auto* into = bytes.data();
    unsigned long length = bytes.size();
    if (tjCompress2(turbo.get(), picture.rgb.data(), picture.width, 0, picture.height, TJPF_RGB, &into, &length, TJSAMP_422, 88, TJFLAG_NOREALLOC) != 0)
        throw std::runtime_error{tjGetErrorStr2(turbo.get())};
    bytes.resize(length);
    return bytes;
}

}  // namespace emulators
