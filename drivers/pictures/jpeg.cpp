#include "drivers/pictures/jpeg.h"

#include <turbojpeg.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace drivers {

namespace {

using Turbo = std::unique_ptr<void, int (*)(tjhandle)>;

[[noreturn]] void refuse(const Turbo& turbo) { throw std::runtime_error{std::string{"JPEG: "} + tjGetErrorStr2(turbo.get())}; }

unsigned long sizeOf(std::span<const std::uint8_t> bytes) { return static_cast<unsigned long>(bytes.size()); }

PictureSize sizeFrom(const Turbo& turbo, std::span<const std::uint8_t> bytes) {
    int width = 0, height = 0, subsampling = 0, colours = 0;
    if (tjDecompressHeader3(turbo.get(), bytes.data(), sizeOf(bytes), &width, &height, &subsampling, &colours) != 0) refuse(turbo);
    if (width > widestPicture || height > widestPicture || static_cast<long>(width) * height > largestPicture) throw std::runtime_error{"JPEG: too large a picture"};
    return {width, height};
}

// The largest that is no wider than that, or the smallest there is.
PictureSize scaledTo(PictureSize whole, int widest) {
    PictureSize scaled = whole;
    for (int part = 1; part <= 8; part *= 2) {
        const tjscalingfactor factor{1, part};
        scaled = {TJSCALED(whole.width, factor), TJSCALED(whole.height, factor)};
        if (widest <= 0 || scaled.width <= widest) break;
    }
    return scaled;
}

// A frame of which a few bytes are wrong on the cable still shows something, and a warning is no reason to lose it; progressive
// ones of a thousand scans are an attack.
constexpr int lenient = TJFLAG_FASTDCT | TJFLAG_FASTUPSAMPLE | TJFLAG_LIMITSCANS;

template <class Make> auto decoded(std::span<const std::uint8_t> bytes, int widest, int format, Make make) {
    const Turbo turbo{tjInitDecompress(), tjDestroy};
    const auto size = scaledTo(sizeFrom(turbo, bytes), widest);
    auto picture = make(size);
    const int failed = tjDecompress2(turbo.get(), bytes.data(), sizeOf(bytes), picture.data(), size.width, 0, size.height, format, lenient);
    if (failed && tjGetErrorCode(turbo.get()) != TJERR_WARNING) refuse(turbo);
    return std::pair{size, std::move(picture)};
}

std::size_t count(PictureSize size) { return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height); }

// As turbojpeg wants it: bytes.
struct Pixels {
    std::shared_ptr<std::vector<std::uint32_t>> words;
    unsigned char* data() { return reinterpret_cast<unsigned char*>(words->data()); }
};

}  // namespace

PictureSize jpegSize(std::span<const std::uint8_t> bytes) { return sizeFrom({tjInitDecompress(), tjDestroy}, bytes); }

GreyImage greyJpeg(std::span<const std::uint8_t> bytes, int widest) {
    auto [size, pixels] = decoded(bytes, widest, TJPF_GRAY, [](PictureSize s) { return std::vector<std::uint8_t>(count(s)); });
    return {size.width, size.height, std::move(pixels)};
}

Image colourJpeg(std::span<const std::uint8_t> bytes, int widest) {
    auto [size, pixels] = decoded(bytes, widest, TJPF_BGRA, [](PictureSize s) { return Pixels{std::make_shared<std::vector<std::uint32_t>>(count(s))}; });
    return {size.width, size.height, pixels.words};
}

std::vector<std::uint8_t> jpegOf(const Image& image, int quality) {
    const Turbo turbo{tjInitCompress(), tjDestroy};
    std::vector<std::uint8_t> bytes(tjBufSize(image.width, image.height, TJSAMP_420));
    auto* into = bytes.data();
    auto length = sizeOf(bytes);
    const auto* from = reinterpret_cast<const unsigned char*>(image.pixels->data());
    if (tjCompress2(turbo.get(), from, image.width, 0, image.height, TJPF_BGRX, &into, &length, TJSAMP_420, quality, TJFLAG_NOREALLOC) != 0) refuse(turbo);
    bytes.resize(length);
    return bytes;
}

}  // namespace drivers
