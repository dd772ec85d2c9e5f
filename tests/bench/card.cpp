#include <fmt/format.h>

#include "tests/bench/benches.h"
#include "tests/bench/visit.h"

namespace bench {
namespace {

constexpr double bitsPerByte = 10, bitsPerSecond = 115200;   // 8N1

std::size_t bytesTo(const std::vector<Wiretap::Heard>& heard, Wiretap::To direction) {
    std::size_t sum = 0;
    for (auto& one : heard)
        if (one.to == direction) sum += one.bytes.size();
    return sum;
}

}  // namespace

Figures card(const Options& options) {
    Rig rig(options.programs, Screen::x11);
    rig.begin();
    support::TerminalStage stage(rig.stand());
    Figure figure{"card", "card presented → name on screen, beyond wire time", "ms", {}, Judged::p95, 30};
    Samples whole, bytes;
    for (int n = 0; n < options.runs; ++n) {
        applyUntil(stage, "card", "王小明");
        const auto began = Clock::now();
        stage.card("王小明");
        stage.sees("王*明");
        const auto took = milliseconds(Clock::now() - began);
        const auto paced = bytesTo(rig.cardLine().since(began), Wiretap::To::host);
        whole.add(took);
        bytes.add(static_cast<double>(paced));
        figure.ours.add(took - 1000 * static_cast<double>(paced) * bitsPerByte / bitsPerSecond);
        stage.backToAttract();
    }
    figure.note = fmt::format("dock's insert until the robot sees the name in a presented frame: p50 {:.0f} ms, of which {:.0f} bytes from the reader "
                              "take {:.0f} ms at 115200 baud (what we send to it is not slowed down, and not counted)",
                              whole.median(), bytes.median(), 1000 * bytes.median() * bitsPerByte / bitsPerSecond);
    return {figure};
}

}  // namespace bench
