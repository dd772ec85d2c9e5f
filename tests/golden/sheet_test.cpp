#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/ui/screens/panels.h"
#include "tests/ui/screens/samples.h"

namespace {

constexpr int shrink = 4, columns = 7, gap = 12;

// Every fourth pixel each way, the mean of its neighbours.
void paste(const ui::Surface& from, const ui::Surface& sheet, int left, int top) {
    for (int y = 0; y < from.height / shrink; ++y)
        for (int x = 0; x < from.width / shrink; ++x) {
            std::uint32_t mean = 0xFF000000;
            for (int shift : {16, 8, 0}) {
                std::uint32_t sum = 0;
                for (int dy = 0; dy < shrink; ++dy)
                    for (int dx = 0; dx < shrink; ++dx) sum += from.row(y * shrink + dy)[x * shrink + dx] >> shift & 0xFF;
                mean |= sum / (shrink * shrink) << shift;
            }
            sheet.row(top + y)[left + x] = mean;
        }
}

}  // namespace

// Not a check: for people to look at, one sheet a variant (`./dev golden` writes them).
TEST_CASE("all screens stand on one sheet", "[.][sheet]") {
    const ui::Setting setting = GENERATE(from_range(ui::settings()));
    const auto samples = ui::samples(setting.modes);
    const int width = setting.panel.width / shrink + gap, height = setting.panel.height / shrink + gap;
    const int rows = (static_cast<int>(samples.size()) + columns - 1) / columns;
    const ui::Surface sheet{nullptr, columns * width + gap, rows * height + gap, columns * width + gap};
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(sheet.width) * static_cast<std::size_t>(sheet.height), 0xFF808080);
    for (int n = 0; n < static_cast<int>(samples.size()); ++n) {
        ui::Headless screen{setting.panel};
        screen.show(samples[static_cast<std::size_t>(n)].view);
        ui::open(screen, samples[static_cast<std::size_t>(n)]);
        paste(screen.surface(), {pixels.data(), sheet.width, sheet.height, sheet.pitch}, gap + n % columns * width, gap + n / columns * height);
    }
    const std::filesystem::path folder = BINARY_DIR "/golden";
    std::filesystem::create_directories(folder);
    ui::savePng({pixels.data(), sheet.width, sheet.height, sheet.pitch}, folder / ("sheet-" + setting.name + ".png"));
    CHECK(std::filesystem::exists(folder / ("sheet-" + setting.name + ".png")));
}
