#include "drivers/cameras/page/lept.h"

#include <allheaders.h>

#include <stdexcept>

namespace drivers {

namespace {

// It would write to stderr what we throw.
const bool quiet = [] { return setMsgSeverity(L_SEVERITY_NONE), true; }();

}  // namespace

void FreePix::operator()(Pix* pix) const { pixDestroy(&pix); }

PixOwner owned(Pix* pix) {
    if (!pix || !quiet) throw std::runtime_error{"Leptonica could not do it"};
    return PixOwner{pix};
}

PixOwner pixOf(const GreyImage& image) {
    auto pix = owned(pixCreate(image.width, image.height, 8));
    auto* row = pixGetData(pix.get());
    for (int y = 0; y < image.height; ++y, row += pixGetWpl(pix.get()))
        for (int x = 0; x < image.width; ++x) SET_DATA_BYTE(row, x, image.row(y)[x]);
    return pix;
}

PixOwner pixOf(const Image& image) {
    auto pix = owned(pixCreate(image.width, image.height, 32));
    auto* words = pixGetData(pix.get());
    for (std::size_t i = 0; i < image.pixels->size(); ++i) words[i] = (*image.pixels)[i] << 8 | 0xFF;
    return pix;
}

GreyImage greyImageOf(Pix* pix) {
    GreyImage image{pixGetWidth(pix), pixGetHeight(pix), {}};
    image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    const auto* row = pixGetData(pix);
    for (int y = 0; y < image.height; ++y, row += pixGetWpl(pix))
        for (int x = 0; x < image.width; ++x) image.row(y)[x] = static_cast<std::uint8_t>(GET_DATA_BYTE(row, x));
    return image;
}

Image imageOf(Pix* pix) {
    const int width = pixGetWidth(pix), height = pixGetHeight(pix);
    const auto words = std::make_shared<std::vector<std::uint32_t>>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const auto* from = pixGetData(pix);
    for (std::size_t i = 0; i < words->size(); ++i) (*words)[i] = from[i] >> 8 | 0xFF000000u;
    return {width, height, words};
}

}  // namespace drivers
