#pragma once

#include "drivers/cameras/page/outline.h"
#include "drivers/classes/camera.h"

namespace drivers {

// The page alone, as if it had been looked at from straight above; what is printed askew on it is turned upright. A page whose
// sides are nearly those of A4 becomes exactly that.
Image straightened(const Image&, const Outline&);

// No wider and no higher than that.
Image fitted(const Image&, int width, int height);

}  // namespace drivers
