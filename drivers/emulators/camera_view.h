#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "drivers/emulators/escpos_glyphs.h"

// What a document camera sees: an A4 page on a desk, from above, with what goes wrong there.
namespace emulators {

// Eight bits grey, row by row.
struct CameraPage {
    int width = 0, height = 0;
    std::vector<std::uint8_t> grey;
};

// An A4 page of that height in pixels: the words, a line each time there is a |, and a QR code of them.
CameraPage printedPage(const std::string& words, int height, const Glyphs&);

struct CameraView {
    int width = 2592, height = 1944;                    // of five million pixels, as most of these cameras have
    int sheets = 1;                                     // none, a page, two side by side
    double turn = 4;                                    // degrees, on the desk
    double tiltX = 6, tiltY = -4;                       // degrees: the camera does not look straight down
    double aside = 0;                                   // in parts of the picture's width: 0.3 is half outside
    double size = 0.82;                                 // of the page's height in the picture's
    double light = 1;                                   // 0.1 is a room at night
    double blur = 0;                                    // pixels
    double glare = 0;                                   // 1 is a lamp on glossy paper
    bool covered = false;                               // something lies on the lens
};

struct CameraPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
    std::array<std::array<double, 2>, 4> corners{};     // of the page: top left, top right, bottom right, bottom left
};
CameraPicture seen(const CameraView&, const CameraPage&);

std::vector<std::uint8_t> cameraJpeg(const CameraPicture&);   // as a UVC camera sends it

}  // namespace emulators
