#include "ui/widgets/wandering.h"

namespace ui {

namespace {

constexpr int side = 6;                              // places in a row; even, or there is no way round through all of them
constexpr float pace = wanders / (side - 1);

}  // namespace

// Along the first row, then up and down the columns of the others, back to where it began.
Point wandered(int minutes) {
    const int at = (minutes % (side * side) + side * side) % (side * side);
    int x = at, y = 0;
    if (at >= side) {
        const int column = (at - side) / (side - 1), step = (at - side) % (side - 1);
        x = side - 1 - column;
        y = column % 2 ? side - 1 - step : 1 + step;
    }
    return {static_cast<float>(x) * pace - wanders / 2, static_cast<float>(y) * pace};
}

}  // namespace ui
