#include "platform/server/upright.h"

#include <algorithm>
#include <memory>

#include <libexif/exif-data.h>

namespace platform {

namespace {

using Exif = std::unique_ptr<ExifData, decltype(&exif_data_unref)>;

// Exif 2.32, table 6: which corner of the stored picture is the top left one, and whether rows stand for columns.
struct Turn { bool fromRight, fromBottom, sideways; };
constexpr Turn turns[] = {{false, false, false}, {true, false, false}, {true, true, false}, {false, true, false},
                          {false, false, true},  {false, true, true},  {true, true, true},  {true, false, true}};

}  // namespace

int orientationOf(std::span<const std::uint8_t> jpeg) {
    Exif exif(exif_data_new_from_data(jpeg.data(), unsigned(jpeg.size())), &exif_data_unref);
    auto* entry = exif ? exif_content_get_entry(exif->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION) : nullptr;
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->size < 2) return 1;
    const int said = exif_get_short(entry->data, exif_data_get_byte_order(exif.get()));
    return said >= 1 && said <= 8 ? said : 1;
}

Pixels upright(Pixels from, int orientation) {
    if (orientation == 1) return from;
    const auto [fromRight, fromBottom, sideways] = turns[orientation - 1];
    Pixels to{sideways ? from.height : from.width, sideways ? from.width : from.height, {}};
    to.rgb.resize(from.rgb.size());
    auto* at = to.rgb.data();
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x, at += 3) {
            const int across = sideways ? y : x, down = sideways ? x : y;
            const int column = fromRight ? from.width - 1 - across : across, row = fromBottom ? from.height - 1 - down : down;
            std::copy_n(from.rgb.data() + (std::size_t(row) * std::size_t(from.width) + std::size_t(column)) * 3, 3, at);
        }
    return to;
}

}  // namespace platform
