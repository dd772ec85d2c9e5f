#pragma once

#include <vector>

#include "ui/prompt.h"

namespace ui {

// 永, 人 and 王 as a finger writes them: points in parts of the pad, made up for the tests.
inline std::vector<Stroke> yong() {
    return {{{0.45F, 0.12F}, {0.50F, 0.16F}, {0.55F, 0.21F}},
            {{0.30F, 0.32F}, {0.42F, 0.31F}, {0.53F, 0.29F}, {0.53F, 0.50F}, {0.53F, 0.70F}, {0.53F, 0.88F}, {0.47F, 0.85F}, {0.42F, 0.80F}},
            {{0.12F, 0.48F}, {0.24F, 0.46F}, {0.34F, 0.45F}, {0.28F, 0.60F}, {0.20F, 0.72F}, {0.10F, 0.82F}},
            {{0.80F, 0.32F}, {0.72F, 0.40F}, {0.62F, 0.47F}, {0.55F, 0.50F}},
            {{0.54F, 0.50F}, {0.65F, 0.62F}, {0.76F, 0.74F}, {0.90F, 0.84F}}};
}
inline std::vector<Stroke> ren() {
    return {{{0.50F, 0.12F}, {0.47F, 0.35F}, {0.38F, 0.58F}, {0.25F, 0.76F}, {0.10F, 0.88F}},
            {{0.45F, 0.44F}, {0.56F, 0.60F}, {0.72F, 0.76F}, {0.90F, 0.88F}}};
}
inline std::vector<Stroke> wang() {
    return {{{0.20F, 0.18F}, {0.50F, 0.17F}, {0.80F, 0.16F}},
            {{0.24F, 0.50F}, {0.50F, 0.49F}, {0.76F, 0.48F}},
            {{0.50F, 0.18F}, {0.50F, 0.50F}, {0.50F, 0.84F}},
            {{0.10F, 0.86F}, {0.50F, 0.85F}, {0.90F, 0.84F}}};
}

}  // namespace ui
