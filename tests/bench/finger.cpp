#include "tests/bench/finger.h"

#include <algorithm>
#include <random>
#include <stdexcept>
#include <thread>

namespace bench {
namespace {

using Pixels = ScreenProbe::Pixels;
using namespace std::chrono_literals;

constexpr int patch = 8;                             // pixels, each way
constexpr auto patience = 2s;
constexpr auto quiet = 80ms;

void moveInto(ScreenProbe& probe, const Area& area) { probe.move(area.x + area.width / 2, area.y + area.height / 2); }
void moveAside(ScreenProbe& probe) { probe.move(probe.whole().width / 2, 4); }

// A small part of the button of which every pixel changes when it is pressed.
Area changingPatch(ScreenProbe& probe, const Area& button) {
    moveInto(probe, button);
    probe.awaitRest(quiet);
    const auto before = probe.look(button);
    probe.press();
    probe.awaitRest(quiet);
    const auto after = probe.look(button);
    moveAside(probe);
    probe.release();
    probe.awaitRest(quiet);
    auto changed = [&](int x, int y) {
        const auto at = static_cast<std::size_t>(y * button.width + x);
        return before[at] != after[at];
    };
    for (int y = patch; y + 2 * patch < button.height; y += patch)
        for (int x = patch; x + 2 * patch < button.width; x += patch) {
            bool all = true;
            for (int i = 0; i < patch * patch; ++i) all = all && changed(x + i % patch, y + i / patch);
            if (all) return {button.x + x, button.y + y, patch, patch};
        }
    throw std::runtime_error("a press shows nothing");
}

// Moments that keep no step with a display's or a browser's own frames.
class Pause {
public:
    void operator()() { std::this_thread::sleep_for(std::chrono::microseconds{between_(random_)}); }

private:
    std::mt19937 random_{20261123};
    std::uniform_int_distribution<int> between_{30'000, 60'000};
};

double pressOnce(ScreenProbe& probe, const Area& button, const Area& seen, Pause& pause) {
    moveInto(probe, button);
    pause();
    const auto before = probe.look(seen);
    auto changed = [&](const Pixels& now) { return now != before; };
    const auto began = Clock::now();
    probe.press();
    const auto shown = probe.await(seen, changed, patience);
    pause();
    moveAside(probe);
    probe.release();
    probe.await(seen, [&](const Pixels& now) { return now == before; }, patience);
    if (!shown) throw std::runtime_error("a press changed nothing");
    return milliseconds(*shown - began);
}

void touch(ScreenProbe& probe, const Area& button) {
    moveInto(probe, button);
    probe.press();
    std::this_thread::sleep_for(quiet);
    probe.release();
    probe.awaitRest(quiet);
}

// A picture of the column that differs most between two states, and the rows in which it does.
struct Column { Area area; std::vector<std::size_t> rows; Pixels states[2]; };

// Below the bar with the clock, which may change by itself.
Column differingColumn(const Pixels& one, const Pixels& other, const Area& whole) {
    constexpr int below = 200;
    Column best;
    for (int x = 0; x < whole.width; x += 4) {
        Column column{{x, below, 1, whole.height - below}, {}, {}};
        for (int y = below; y < whole.height; ++y) {
            const auto at = static_cast<std::size_t>(y * whole.width + x);
            if (one[at] != other[at]) column.rows.push_back(static_cast<std::size_t>(y - below));
            column.states[0].push_back(one[at]);
            column.states[1].push_back(other[at]);
        }
        if (column.rows.size() > best.rows.size()) best = std::move(column);
    }
    return best;
}

double redrawOnce(ScreenProbe& probe, const Area& button, const Column& column, const Pixels& wanted, Pause& pause) {
    auto all = [&](const Pixels& now) { return std::ranges::all_of(column.rows, [&](auto row) { return now[row] == wanted[row]; }); };
    moveInto(probe, button);
    probe.press();
    pause();
    // One pixel is asked for again and again, and all of them once it has changed: a whole column each time would keep
    // the server busy with us instead of with what we wait for.
    const auto last = column.rows.back();
    const Area lowest{column.area.x, column.area.y + static_cast<int>(last), 1, 1};
    const auto began = Clock::now();
    probe.release();
    probe.await(lowest, [&](const Pixels& now) { return now.front() == wanted[last]; }, patience);
    const auto shown = probe.await(column.area, all, patience);
    pause();
    if (!shown) throw std::runtime_error("the screen was not drawn again");
    return milliseconds(*shown - began);
}

}  // namespace

Samples presses(ScreenProbe& probe, const std::map<std::string, Area>& buttons, int each) {
    std::map<std::string, Area> patches;
    for (auto& [id, button] : buttons) patches[id] = changingPatch(probe, button);
    Samples samples;
    Pause pause;
    for (int n = 0; n < each; ++n)
        for (auto& [id, button] : buttons) samples.add(pressOnce(probe, button, patches[id], pause));
    return samples;
}

Samples redraws(ScreenProbe& probe, const Area& button, int times) { return changes(probe, button, button, times); }

Samples changes(ScreenProbe& probe, const Area& forth, const Area& back, int times) {
    moveInto(probe, forth);
    probe.awaitRest(quiet);
    const auto one = probe.look(probe.whole());
    touch(probe, forth);
    const auto column = differingColumn(one, probe.look(probe.whole()), probe.whole());
    if (column.rows.size() < 200) throw std::runtime_error("another screen changes little");
    touch(probe, back);
    Samples samples;
    Pause pause;
    for (int n = 0; n < times; ++n) samples.add(redrawOnce(probe, n % 2 ? back : forth, column, column.states[1 - n % 2], pause));
    return samples;
}

}  // namespace bench
