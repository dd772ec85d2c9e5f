#pragma once

#include "drivers/pictures/grey.h"

// What helps against blur, noise, shadows and pale print. Loops over pixels: compiled with vectors (CMakeLists.txt).
namespace drivers {

// The mean of the square of 2 × radius + 1 pixels around each pixel.
GreyImage smoothed(const GreyImage&, int radius);

// The picture and `amount` times what distinguishes it from the smoothed one.
GreyImage sharpened(const GreyImage&, int radius, float amount);

// Each pixel between the darkest and the lightest within about `block` pixels: shadows, reflections and pale print all
// become black on white.
GreyImage levelled(const GreyImage&, int block);

}  // namespace drivers
