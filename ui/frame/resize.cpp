#include <algorithm>
#include <array>
#include <cmath>

#include "ui/frame/pictures.h"

namespace ui {
namespace {

using Pixels = std::vector<std::uint32_t>;

// Which source pixels, from `first` on, a pixel is made of and with what weight (sum 1).
struct Share { int first; std::vector<float> weights; };

std::vector<Share> shares(int from, int to, Sampling sampling) {
    const double scale = static_cast<double>(from) / to, reach = std::max(1.0, scale);
    std::vector<Share> all(static_cast<std::size_t>(to));
    for (int n = 0; n < to; ++n) {
        Share& share = all[static_cast<std::size_t>(n)];
        const double centre = (n + 0.5) * scale - 0.5;
        if (sampling == Sampling::nearest) {
            share = {std::clamp(static_cast<int>(std::lround(centre)), 0, from - 1), {1}};
            continue;
        }
        share.first = std::clamp(static_cast<int>(std::ceil(centre - reach)), 0, from - 1);
        const int last = std::clamp(static_cast<int>(std::floor(centre + reach)), share.first, from - 1);
        float sum = 0;
        for (int s = share.first; s <= last; ++s)
            sum += share.weights.emplace_back(static_cast<float>(std::max(1e-6, reach - std::abs(s - centre))));
        for (float& weight : share.weights) weight /= sum;
    }
    return all;
}

// `step` leads from one pixel of the row or column to the next.
std::uint32_t mixed(const std::uint32_t* pixels, std::size_t step, const Share& share) {
    std::array<float, 4> sum{0.5F, 0.5F, 0.5F, 0.5F};
    for (std::size_t n = 0; n < share.weights.size(); ++n) {
        const std::uint32_t pixel = pixels[(static_cast<std::size_t>(share.first) + n) * step];
        for (std::size_t c = 0; c < 4; ++c) sum[c] += share.weights[n] * static_cast<float>(pixel >> (8 * c) & 0xFF);
    }
    std::uint32_t value = 0;
    for (std::size_t c = 0; c < 4; ++c) value |= std::min(255U, static_cast<std::uint32_t>(sum[c])) << (8 * c);
    return value;
}

}  // namespace

std::vector<std::uint32_t> resized(const Picture& picture, int width, int height, Sampling sampling) {
    const auto columns = shares(picture.width, width, sampling), rows = shares(picture.height, height, sampling);
    const auto from = static_cast<std::size_t>(picture.width), to = static_cast<std::size_t>(width);
    Pixels narrow(to * static_cast<std::size_t>(picture.height)), out(to * static_cast<std::size_t>(height));
    for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y)
        for (std::size_t x = 0; x < to; ++x) narrow[y * to + x] = mixed(&(*picture.pixels)[y * from], 1, columns[x]);
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
        for (std::size_t x = 0; x < to; ++x) out[y * to + x] = mixed(&narrow[x], to, rows[y]);
    return out;
}

}  // namespace ui
