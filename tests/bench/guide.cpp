#include <fmt/format.h>

#include "drivers/receipt_printers/escpos/layout.h"
#include "kiosk/guide_paper.h"
#include "tests/bench/benches.h"
#include "tests/kiosk/items/built_in.h"

namespace bench {

Figures guide(const Options& options) {
    const drivers::RasterFont font{drivers::fontFiles("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#7")};
    const auto all = items::builtIn();
    kiosk::Config config;
    config.site.guideAddress = "https://guide.example/{item}?v={version}";
    Samples times, stages;
    std::size_t longest = 0;
    for (auto& item : all) {
        stages.add(static_cast<double>(item.stages.size()));
        kiosk::Draft draft;
        draft.item = item;
        for (int n = 0; n < options.runs; ++n) {
            const auto began = Clock::now();
            longest = std::max(longest, drivers::layOut(kiosk::guidePaper(draft, config, {}), {}, font).size());
            times.add(milliseconds(Clock::now() - began));
        }
    }
    return {{"guide", "an item's guide to printable bytes", "ms", times, Judged::p95, 20, {}, "-",
             fmt::format("each of {} items: its 36 elements said, laid out and encoded; the longest has {} bytes", all.size(), longest)},
            {"guide", "steps of an item, as its bar shows them", "", stages, Judged::median, 6}};
}

}  // namespace bench
