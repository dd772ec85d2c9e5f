#pragma once

#include <cstddef>

// What a decoder of card photos must export, as C: a shared library of somebody else's, named by the option photo_decoder.
// A photo on a card is 1024 bytes in a format (WLT) that nobody has published, so none comes with this program.
extern "C" {

// The version of this interface that the library was made for: 1.
int kiosk_photo_decoder_version();

// Makes 102 × 126 pixels of it, three bytes each (red, green, blue), from the upper left, at `rgb`, where there is room for
// them. 0 when it could. Called on one thread only, one call at a time; it must come back within a second.
int kiosk_decode_photo(const unsigned char* photo, std::size_t bytes, unsigned char* rgb);

}
