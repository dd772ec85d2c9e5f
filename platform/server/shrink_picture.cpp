#include "platform/server/shrink_picture.h"

#include <algorithm>
#include <memory>

#include <turbojpeg.h>

#include "platform/server/upright.h"

namespace platform {

namespace {

constexpr std::int64_t mostPixels = 100'000'000;

using Turbo = std::unique_ptr<void, decltype(&tjDestroy)>;

// The smallest of the decoder's own scales that still leaves enough to read; decoding at it costs the less.
tjscalingfactor scaleFor(int longest, int wanted) {
    int count = 0;
    auto* scales = tjGetScalingFactors(&count);
    tjscalingfactor best{1, 1};
    for (int at = 0; at < count; ++at) {
        auto& one = scales[at];
        bool smaller = one.num * best.denom < best.num * one.denom, enough = TJSCALED(longest, one) >= wanted * 3 / 4;
        if (one.num <= one.denom && smaller && enough && TJSCALED(longest, best) > wanted) best = one;
    }
    return best;
}

}  // namespace

std::optional<std::vector<std::uint8_t>> shrinkPicture(std::span<const std::uint8_t> jpeg, ShrinkTo to) {
    Turbo decoder(tjInitDecompress(), &tjDestroy), encoder(tjInitCompress(), &tjDestroy);
    int width = 0, height = 0, sampling = 0, space = 0;
    if (tjDecompressHeader3(decoder.get(), jpeg.data(), jpeg.size(), &width, &height, &sampling, &space) != 0) return std::nullopt;
    if (width < 1 || height < 1 || std::int64_t(width) * height > mostPixels) return std::nullopt;
    auto scale = scaleFor(std::max(width, height), to.longest);
    const int w = TJSCALED(width, scale), h = TJSCALED(height, scale);
    Pixels stored{w, h, std::vector<std::uint8_t>(std::size_t(w) * std::size_t(h) * 3)};
    if (tjDecompress2(decoder.get(), jpeg.data(), jpeg.size(), stored.rgb.data(), w, 0, h, TJPF_RGB, TJFLAG_STOPONWARNING) != 0) return std::nullopt;
    const Pixels seen = upright(std::move(stored), orientationOf(jpeg));   // what is made anew says nothing of how it was held
    for (int quality = 80; quality >= 20; quality -= 15) {
        unsigned char* made = nullptr;
        unsigned long size = 0;
        const bool good = tjCompress2(encoder.get(), seen.rgb.data(), seen.width, 0, seen.height, TJPF_RGB, &made, &size, TJSAMP_420, quality, 0) == 0;
        std::unique_ptr<unsigned char, decltype(&tjFree)> kept(made, &tjFree);
        if (!good) return std::nullopt;
        if (size <= to.bytes) return std::vector<std::uint8_t>(made, made + size);
    }
    return std::nullopt;
}

}  // namespace platform
