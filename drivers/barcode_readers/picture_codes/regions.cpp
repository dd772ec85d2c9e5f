#include "drivers/barcode_readers/picture_codes/regions.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace drivers {

namespace {

constexpr int cellPixels = 8;

struct Cell { float energy = 0, along = 0, across = 0; };   // squares of slopes; their direction, four times the angle

struct Grid {
    int columns, rows;
    std::vector<Cell> cells;
    Cell& at(int column, int row) { return cells[static_cast<std::size_t>(row * columns + column)]; }
    const Cell& at(int column, int row) const { return cells[static_cast<std::size_t>(row * columns + column)]; }
};

// Lines that cross at right angles have slopes in four directions; four times the angle makes one of them.
void addSlope(Cell& cell, int dx, int dy) {
    const float x = static_cast<float>(dx), y = static_cast<float>(dy), square = x * x + y * y;
    cell.energy += square;
    if (square < 64) return;
    const float c2 = (x * x - y * y), s2 = 2 * x * y;      // times |slope|²
    cell.along += (c2 * c2 - s2 * s2) / square;
    cell.across += 2 * c2 * s2 / square;
}

Grid gridOf(const GreyImage& image) {
    Grid grid{image.width / cellPixels, image.height / cellPixels, {}};
    grid.cells.resize(static_cast<std::size_t>(grid.columns * grid.rows));
    // Every other pixel of every other row tells enough.
    for (int y = 1; y < grid.rows * cellPixels - 1; y += 2) {
        const auto *above = image.row(y - 1), *here = image.row(y), *below = image.row(y + 1);
        for (int x = 1; x < grid.columns * cellPixels - 1; x += 2) addSlope(grid.at(x / cellPixels, y / cellPixels), here[x + 1] - here[x - 1], below[x] - above[x]);
    }
    return grid;
}

// The mean of each cell and its neighbours' roots of energy: a light that is twice as strong is not four times as rich.
std::vector<float> richness(const Grid& grid) {
    std::vector<float> roots, rich(grid.cells.size());
    for (const auto& cell : grid.cells) roots.push_back(std::sqrt(cell.energy));
    for (int row = 0; row < grid.rows; ++row)
        for (int column = 0; column < grid.columns; ++column) {
            float sum = 0;
            int count = 0;
            for (int r = std::max(0, row - 1); r <= std::min(grid.rows - 1, row + 1); ++r)
                for (int c = std::max(0, column - 1); c <= std::min(grid.columns - 1, column + 1); ++c, ++count)
                    sum += roots[static_cast<std::size_t>(r * grid.columns + c)];
            rich[static_cast<std::size_t>(row * grid.columns + column)] = sum / static_cast<float>(count);
        }
    return rich;
}

float quantile(std::vector<float> values, double share) {
    const auto at = values.begin() + static_cast<long>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

// Cells that touch, from one of them on; those taken are struck out.
CodeRegion growFrom(int start, const Grid& grid, const std::vector<float>& rich, float least, std::vector<char>& taken) {
    std::vector<int> open{start};
    taken[static_cast<std::size_t>(start)] = 1;
    int left = grid.columns, right = 0, top = grid.rows, bottom = 0;
    double along = 0, across = 0, weight = 0;
    while (!open.empty()) {
        const int at = open.back(), column = at % grid.columns, row = at / grid.columns;
        open.pop_back();
        left = std::min(left, column), right = std::max(right, column), top = std::min(top, row), bottom = std::max(bottom, row);
        along += grid.at(column, row).along, across += grid.at(column, row).across, weight += rich[static_cast<std::size_t>(at)];
        for (int r = std::max(0, row - 1); r <= std::min(grid.rows - 1, row + 1); ++r)
            for (int c = std::max(0, column - 1); c <= std::min(grid.columns - 1, column + 1); ++c) {
                const auto next = static_cast<std::size_t>(r * grid.columns + c);
                if (!taken[next] && rich[next] >= least) taken[next] = 1, open.push_back(static_cast<int>(next));
            }
    }
    return {{left * cellPixels, top * cellPixels, (right - left + 1) * cellPixels, (bottom - top + 1) * cellPixels}, std::atan2(across, along) / 4, weight};
}

GreyArea padded(GreyArea area, const GreyImage& image) {
    const int margin = cellPixels + std::max(area.width, area.height) / 10;
    const int x0 = std::max(0, area.x - margin), y0 = std::max(0, area.y - margin);
    return {x0, y0, std::min(image.width, area.x + area.width + margin) - x0, std::min(image.height, area.y + area.height + margin) - y0};
}

}  // namespace

std::vector<CodeRegion> codeRegions(const GreyImage& image) {
    constexpr int fewest = 3;   // cells
    std::vector<CodeRegion> regions;
    if (image.width < 4 * cellPixels || image.height < 4 * cellPixels) return regions;
    const auto grid = gridOf(image);
    const auto rich = richness(grid);
    const float ground = quantile(rich, 0.2), top = quantile(rich, 0.995), least = ground + 0.3f * (top - ground);
    std::vector<char> taken(rich.size());
    for (int at = 0; at < static_cast<int>(rich.size()); ++at) {
        if (taken[static_cast<std::size_t>(at)] || rich[static_cast<std::size_t>(at)] < least) continue;
        auto region = growFrom(at, grid, rich, least, taken);
        if (region.area.width * region.area.height < fewest * cellPixels * cellPixels) continue;
        region.area = padded(region.area, image);
        regions.push_back(region);
    }
    std::ranges::sort(regions, std::greater{}, &CodeRegion::weight);
    return regions;
}

}  // namespace drivers
