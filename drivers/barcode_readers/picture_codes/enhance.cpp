#include "drivers/barcode_readers/picture_codes/enhance.h"

#include <algorithm>

namespace drivers {

namespace {

using Row = std::vector<float>;

GreyImage likeThis(const GreyImage& image) { return {image.width, image.height, std::vector<std::uint8_t>(image.pixels.size())}; }

// Sums of 2 × radius + 1 pixels along a row, its ends repeated.
void sumAlong(const std::uint8_t* pixels, int width, int radius, std::vector<std::uint16_t>& padded, std::uint16_t* sums) {
    const int reach = 2 * radius + 1;
    for (int x = 0; x < radius; ++x) padded[static_cast<std::size_t>(x)] = pixels[0], padded[static_cast<std::size_t>(radius + width + x)] = pixels[width - 1];
    std::copy_n(pixels, width, padded.begin() + radius);
    std::fill_n(sums, width, std::uint16_t{0});
    for (int k = 0; k < reach; ++k)
        for (int x = 0; x < width; ++x) sums[x] = static_cast<std::uint16_t>(sums[x] + padded[static_cast<std::size_t>(x + k)]);
}

}  // namespace

GreyImage smoothed(const GreyImage& image, int radius) {
    const auto width = static_cast<std::size_t>(image.width);
    const int reach = 2 * radius + 1;
    std::vector<std::uint16_t> padded(width + 2 * static_cast<std::size_t>(radius)), rows(width * static_cast<std::size_t>(image.height));
    for (int y = 0; y < image.height; ++y) sumAlong(image.row(y), image.width, radius, padded, rows.data() + static_cast<std::size_t>(y) * width);
    auto result = likeThis(image);
    std::vector<std::uint32_t> sums(width);
    const std::uint32_t share = 65536u / static_cast<std::uint32_t>(reach * reach);
    for (int y = 0; y < image.height; ++y) {
        std::fill(sums.begin(), sums.end(), 0);
        for (int k = -radius; k <= radius; ++k) {
            const auto* row = rows.data() + static_cast<std::size_t>(std::clamp(y + k, 0, image.height - 1)) * width;
            for (std::size_t x = 0; x < width; ++x) sums[x] += row[x];
        }
        auto* out = result.row(y);
        for (std::size_t x = 0; x < width; ++x) out[x] = static_cast<std::uint8_t>((sums[x] * share + 32768) >> 16);
    }
    return result;
}

GreyImage sharpened(const GreyImage& image, int radius, float amount) {
    const auto soft = smoothed(smoothed(image, radius), radius);
    const int share = static_cast<int>(amount * 64);
    auto result = likeThis(image);
    const auto *in = image.pixels.data(), *blurred = soft.pixels.data();
    auto* out = result.pixels.data();
    for (std::size_t i = 0, count = result.pixels.size(); i < count; ++i)
        out[i] = static_cast<std::uint8_t>(std::clamp(in[i] + (share * (in[i] - blurred[i])) / 64, 0, 255));
    return result;
}

namespace {

// The smallest and largest of blocks, and then of each block's neighbours too.
struct Extremes {
    int columns, rows;
    std::vector<float> low, high;
    std::size_t index(int column, int row) const { return static_cast<std::size_t>(row * columns + column); }
};

void extremesOfRows(const GreyImage& image, int from, int to, std::vector<std::uint8_t>& low, std::vector<std::uint8_t>& high) {
    const auto width = static_cast<std::size_t>(image.width);
    std::copy_n(image.row(from), width, low.begin());
    std::copy_n(image.row(from), width, high.begin());
    for (int y = from + 1; y < to; ++y) {
        const auto* pixels = image.row(y);
        for (std::size_t x = 0; x < width; ++x) low[x] = std::min(low[x], pixels[x]);
        for (std::size_t x = 0; x < width; ++x) high[x] = std::max(high[x], pixels[x]);
    }
}

Extremes extremesOf(const GreyImage& image, int block) {
    Extremes all{(image.width + block - 1) / block, (image.height + block - 1) / block, {}, {}};
    std::vector<std::uint8_t> low(static_cast<std::size_t>(image.width)), high(low.size());
    for (int row = 0; row < all.rows; ++row) {
        extremesOfRows(image, row * block, std::min(image.height, (row + 1) * block), low, high);
        for (int column = 0; column < all.columns; ++column) {
            const auto from = column * block, to = std::min(image.width, from + block);
            all.low.push_back(*std::min_element(low.begin() + from, low.begin() + to));
            all.high.push_back(*std::max_element(high.begin() + from, high.begin() + to));
        }
    }
    return all;
}

Extremes withNeighbours(const Extremes& each) {
    auto around = each;
    for (int row = 0; row < each.rows; ++row)
        for (int column = 0; column < each.columns; ++column)
            for (int r = std::max(0, row - 1); r <= std::min(each.rows - 1, row + 1); ++r)
                for (int c = std::max(0, column - 1); c <= std::min(each.columns - 1, column + 1); ++c) {
                    const auto here = around.index(column, row), there = each.index(c, r);
                    around.low[here] = std::min(around.low[here], each.low[there]);
                    around.high[here] = std::max(around.high[here], each.high[there]);
                }
    return around;
}

// A row of what lies between the middles of blocks, so that no block's edge can be seen.
void between(const std::vector<float>& values, const Extremes& grid, int block, int y, Row& row) {
    const float down = (static_cast<float>(y) + 0.5f) / static_cast<float>(block) - 0.5f;
    const int upper = std::clamp(static_cast<int>(std::max(0.0f, down)), 0, grid.rows - 1), lower = std::min(upper + 1, grid.rows - 1);
    const float fy = std::clamp(down - static_cast<float>(upper), 0.0f, 1.0f);
    const auto at = [&](int column) { return values[grid.index(column, upper)] * (1 - fy) + values[grid.index(column, lower)] * fy; };
    const int width = static_cast<int>(row.size()), half = block / 2;
    for (int column = -1; column < grid.columns; ++column) {
        const float left = at(std::max(column, 0)), right = at(std::min(column + 1, grid.columns - 1)), step = (right - left) / static_cast<float>(block);
        const int from = std::max(0, column * block + half), to = std::min(width, (column + 1) * block + half);
        for (int x = from; x < to; ++x) row[static_cast<std::size_t>(x)] = left + step * (static_cast<float>(x - column * block - half) + 0.5f);
    }
}

}  // namespace

GreyImage levelled(const GreyImage& image, int block) {
    const auto extremes = withNeighbours(extremesOf(smoothed(image, 1), block));
    constexpr float least = 12;   // what differs by less is no print
    auto result = likeThis(image);
    Row low(static_cast<std::size_t>(image.width)), high(low.size());
    for (int y = 0; y < image.height; ++y) {
        between(extremes.low, extremes, block, y, low);
        between(extremes.high, extremes, block, y, high);
        const auto* in = image.row(y);
        auto* out = result.row(y);
        for (std::size_t x = 0; x < low.size(); ++x) {
            const float value = (static_cast<float>(in[x]) - low[x]) * 255 / std::max(high[x] - low[x], least);
            out[x] = static_cast<std::uint8_t>(std::clamp(static_cast<int>(value), 0, 255));
        }
    }
    return result;
}

}  // namespace drivers
