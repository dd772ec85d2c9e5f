#pragma once

#include <memory>

#include "drivers/classes/camera.h"
#include "drivers/pictures/grey.h"

struct Pix;

namespace drivers {

struct FreePix { void operator()(Pix*) const; };
using PixOwner = std::unique_ptr<Pix, FreePix>;         // a picture of Leptonica's

// Of what one of its functions gave; std::runtime_error when that is nothing.
PixOwner owned(Pix*);

PixOwner pixOf(const GreyImage&);                       // 8 bits
PixOwner pixOf(const Image&);                           // 32 bits
GreyImage greyImageOf(Pix*);                            // of 8 bits
Image imageOf(Pix*);                                    // of 32 bits

}  // namespace drivers
