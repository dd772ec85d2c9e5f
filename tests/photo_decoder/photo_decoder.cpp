#include "drivers/card_readers/photo_plugin.h"

#include <algorithm>

// What the tests install as a decoder of card photos: no WLT, but a grey as bright as the photo's first byte.
int kiosk_photo_decoder_version() { return 1; }

int kiosk_decode_photo(const unsigned char* photo, std::size_t bytes, unsigned char* rgb) {
    if (bytes != 1024) return -1;
    std::fill_n(rgb, 102 * 126 * 3, photo[0]);
    return 0;
}
