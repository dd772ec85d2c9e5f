#pragma once

namespace support {

struct Rectangle { int x = 0, y = 0, width = 0, height = 0; };

// Where the terminal and the strip of the emulated devices stand on a developer's display, side by side.
struct Desktop { Rectangle terminal, strip; };

// The terminal as high as the display lets it be, and upright like the real panel; narrower where the strip would not fit.
Desktop desktopOn(int width, int height);
Desktop desktop();                                   // of the X display; of a common one where it cannot be asked

}  // namespace support
