#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "tests/codes/dice.h"

namespace codes {

// Light, before it becomes a picture: 0 black, 1 white, more than that is too bright.
struct Light {
    int width, height;
    std::vector<float> values;
    Light(int w, int h) : width{w}, height{h}, values(static_cast<std::size_t>(w * h)) {}
    float& at(int x, int y) { return values[static_cast<std::size_t>(y * width + x)]; }
};

// How a flat thing lies before the camera.
struct Pose {
    double scale = 4;                 // pixels a unit of the thing, in its middle
    double turn = 0;                  // in the picture's plane
    double tiltX = 0, tiltY = 0;      // out of it
    double distance = 4;              // of the thing, in its own widths: near ones are more distorted
    double x = 0, y = 0;              // of its middle, from the picture's
};

// Where in the thing a pixel looks: inverse of the projection.
class Projection {
public:
    Projection(const Pose&, double thingWidth, int width, int height);
    std::array<double, 2> thing(double x, double y) const;

private:
    std::array<double, 9> inverse_{};
};

using Scene = std::function<double(double x, double y)>;   // light from where a pixel looks

// `samples` a side of each pixel; 1 makes moiré of what is finer than a pixel. `aperture`: how much of the pixel's side it sees.
Light photograph(int width, int height, const Scene&, int samples, double aperture = 1);

void blur(Light&, double deviation);                       // out of focus
void move(Light&, double length, double direction);        // during the exposure
void addNoise(Light&, double deviation, Dice&);

std::vector<std::uint8_t> developed(const Light&);
void writePng(const std::filesystem::path&, const Light&);

}  // namespace codes
