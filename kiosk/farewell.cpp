#include "kiosk/farewell.h"

#include "ui/text.h"

namespace kiosk {

using ui::_;

ui::Farewell farewell(const std::string& outcome, const Belongings& belongings) {
    ui::Farewell page{_("已清除您的信息"), {}};
    auto say = [&](Failure why) {
        page.lines.push_back(failureTitle(why));
        page.lines.push_back(failureLines(why).front());
    };
    if (outcome == entryOf(Failure::cardChanged).name) say(Failure::cardChanged);
    if (outcome == entryOf(Failure::draftKept).name) say(Failure::draftKept);
    if (outcome == "idle") say(Failure::leftAlone);
    for (auto& line : belongings.toTake()) page.lines.push_back(line);
    if (page.lines.size() < 3) page.lines.emplace_back(_("欢迎再来"));
    return page;
}

}  // namespace kiosk
