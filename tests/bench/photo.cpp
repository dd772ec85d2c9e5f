#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <stdexcept>

#include "drivers/cameras/page/page_reader.h"
#include "drivers/emulators/camera_view.h"
#include "drivers/pictures/jpeg.h"
#include "kiosk/wording.h"
#include "tests/bench/benches.h"

namespace bench {
namespace {

constexpr std::size_t wantedBytes = 5 << 20;

// A page on a desk as a sensor sees it: with so much noise that the JPEG has five megabytes.
std::vector<std::uint8_t> photograph() {
    const emulators::CameraView view;
    const auto page = emulators::printedPage("居民户口簿|户主 王小明|演示数据|", static_cast<int>(view.size * view.height), emulators::Glyphs{});
    const auto seen = emulators::seen(view, page);
    std::mt19937 random(1);
    for (int strength = 4;; strength += 4) {
        std::uniform_int_distribution<int> noise(-strength, strength);
        auto pixels = std::make_shared<std::vector<std::uint32_t>>();
        const auto part = [&](std::size_t at) { return static_cast<std::uint32_t>(std::clamp(seen.rgb[at] + noise(random), 0, 255)); };
        for (std::size_t at = 0; at < seen.rgb.size(); at += 3) pixels->push_back(0xFF000000U | part(at) << 16 | part(at + 1) << 8 | part(at + 2));
        if (auto jpeg = drivers::jpegOf({seen.width, seen.height, pixels}, 97); jpeg.size() >= wantedBytes) return jpeg;
    }
}

}  // namespace

Figures photo(const Options& options) {
    const auto jpeg = photograph();
    Samples times;
    std::size_t sent = 0;
    for (int n = 0; n < options.runs; ++n) {
        const auto began = Clock::now();
        const auto still = drivers::stillOf(drivers::pictureFrame(jpeg), {});
        const auto hash = kiosk::sha256Hex({reinterpret_cast<const char*>(still.jpeg.data()), still.jpeg.size()});
        times.add(milliseconds(Clock::now() - began));
        if (still.jpeg.empty() || hash.empty()) throw std::runtime_error("no page was found");
        sent = still.jpeg.size();
    }
    return {{"photo", "a photo of 5 MB straightened, compressed and hashed", "ms", times, Judged::median, 400, {}, "-",
             fmt::format("2592 × 1944, {:.1f} MB as it came, {} kB as it is sent; in the camera's own thread", static_cast<double>(jpeg.size()) / (1 << 20), sent / 1024)}};
}

}  // namespace bench
