#include "tests/ui/screens/failure_samples.h"

#include "kiosk/failures.h"
#include "ui/text.h"

namespace ui {
namespace {

using kiosk::Failure;

// As long as what journeys put there.
kiosk::Details details(Language language) {
    if (language == Language::en)
        return {{"date", "2026-12-01"}, {"device", "The document printer is out of order"}, {"office", "Bishi Town Service Centre"}, {"why", "The printer is out of paper"}, {"pages", "12"}, {"done", "7"},
                {"code", "4826 1193"}, {"days", "15"}, {"changes", "an income statement is no longer needed"}, {"door", "16"}, {"order", "4306 8126 1121 0001"}, {"number", "4306 8126 1121 0001"},
                {"hours", "working days 9:00–12:00, 13:00–17:00"}};
    return {{"date", "2026年12月1日"}, {"device", "文件打印机暂时不能用"}, {"office", "弼时镇便民服务中心"}, {"why", "打印机缺纸"}, {"pages", "12"}, {"done", "7"},
            {"code", "4826 1193"}, {"days", "15"}, {"changes", "不用再交收入证明"}, {"door", "16"}, {"order", "4306 8126 1121 0001"}, {"number", "4306 8126 1121 0001"},
            {"hours", "工作日 9:00–12:00，13:00–17:00"}};
}

}  // namespace

void addFailures(std::vector<Sample>& all, const Modes& modes) {
    const auto named = [&](const std::string& name) -> View {
        for (const Sample& sample : all) if (sample.name == name) return sample.view;
        return {};
    };
    const View trouble = named("trouble_offline"), present = named("present_card"), home = named("home"), farewell = named("farewell");
    const auto put = [&](const std::string& name, View view, Prompt prompt) {
        view.prompt = std::move(prompt);
        view.screen = all.size() + 1;
        all.push_back({name, std::move(view)});
    };
    const kiosk::SiteConfig site{"", "", "", "0000-0000000", "", "12345"};
    const kiosk::Details said = details(modes.language);
    for (const auto& row : kiosk::failureTable()) put(std::string{"failure_"} + row.name, trouble, kiosk::failurePage(row.id, site, said));

    using enum Failure;
    for (const Failure failure : {cardTooEarly, notAnIdCard, cardSuspicious, cardForged, cardUnreadable, cardExpired, cardNotYetValid, cardLyingThere}) {
        auto prompt = std::get<Present>(present.prompt);
        prompt.message = kiosk::failureWords(failure, said);
        put(std::string{"present_"} + kiosk::entryOf(failure).name, present, prompt);
    }
    for (const Failure failure : {interrupted, cardStillThere, cardForgotten, paymentAfterRestart, networkDown}) {
        auto prompt = std::get<Attract>(home.prompt);
        prompt.announcement = kiosk::failureWords(failure, said);
        put(std::string{"home_"} + kiosk::entryOf(failure).name, home, prompt);
    }
    for (const Failure failure : {cardChanged, leftAlone}) {
        auto lines = kiosk::failureLines(failure);
        lines.insert(lines.begin(), kiosk::failureTitle(failure));
        put(std::string{"farewell_"} + kiosk::entryOf(failure).name, farewell, Farewell{_("已清除您的信息"), lines});
    }
}

}  // namespace ui
