#include "tests/ui/timings.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <fmt/format.h>
#include <iostream>

#include "tests/ui/headless.h"

namespace ui {
namespace {

template <class What> double timed(What what) {
    const auto start = std::chrono::steady_clock::now();
    what();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double quantile(const std::vector<double>& sorted, double part) {
    return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

Timings timings(const View& view, const std::vector<std::string>& buttons) {
    Timings result;
    std::unique_ptr<Headless> screen;
    result.first = timed([&] { screen = std::make_unique<Headless>(), screen->show(view); });
    for (int n = 0; n < 300; ++n) {
        const Widget* widget = screen->find(buttons[static_cast<std::size_t>(n) % buttons.size()]);
        if (!widget) throw std::runtime_error("a button is missing");
        const Point at = Headless::middle(*widget);
        result.press.push_back(timed([&] { screen->down(at), screen->show(view); }));
        if (screen->changed.empty()) throw std::runtime_error("a press changed nothing");
        screen->up(at), screen->show(view);
        screen->panel().forgetSurface();
        result.full.push_back(timed([&] { screen->show(view); }));
    }
    std::sort(result.press.begin(), result.press.end());
    std::sort(result.full.begin(), result.full.end());
    return result;
}

// Not a test: `ui_tests "[timings]"` prints what this machine needs for a page of fifteen buttons.
TEST_CASE("timings of a page of fifteen buttons", "[.timings]") {
    View view;
    const std::vector<Tile> ways{{"apply", "我要办", "立等可取"}, {"progress", "办件进度", "刷卡或扫码"}, {"collect", "取结果", "打印"}};
    Attract attract{"您好，需要办什么？", ways, "热门事项", {}, "把身份证放在读卡区也可以开始"};
    std::vector<std::string> ids{"apply", "progress", "collect"};
    for (auto* title : {"失业登记", "社会保障卡申领", "生育登记", "城乡居民养老保险", "就业困难人员认定", "老年优待证", "残疾人两项补贴",
                        "医保参保登记", "户籍证明打印", "不动产登记查询", "住房公积金查询", "办事指南"}) {
        ids.push_back(fmt::format("item_{}", ids.size()));
        attract.items.push_back({ids.back(), title, "立等可取"});
    }
    view.prompt = attract;
    Headless screen;
    screen.show(view);
    std::erase_if(ids, [&](auto& id) { return !screen.find(id); });   // what stands on the first page
    const Timings t = timings(view, ids);
    std::cout << fmt::format("{} buttons seen; press p50 {:.2f} p95 {:.2f} ms; full redraw {:.2f} ms; first picture {:.1f} ms\n", ids.size(),
                             quantile(t.press, 0.5), quantile(t.press, 0.95), quantile(t.full, 0.5), t.first);
  }

}  // namespace ui
