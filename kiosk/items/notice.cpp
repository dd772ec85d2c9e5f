#include "kiosk/items/notice.h"

#include <algorithm>

#include "kiosk/items/item_words.h"

namespace kiosk {
namespace {

using ui::Icon;
using ui::marked;

// What is certainly not needed is left out; what hangs on a question that nobody has answered yet is told.
bool mayHold(const Condition& condition, const Answers& answers) {
    return std::ranges::all_of(condition, [&](auto& one) {
        auto given = answers.find(one.first);
        return given == answers.end() || std::ranges::count(one.second, given->second);
    });
}

ui::Section needed(const ServiceItem& item, const Answers& answers, const Speech& say) {
    ui::Section section{say(marked("需要什么")), {}, Icon::card};
    for (auto& material : item.materials)
        if (mayHold(material.when, answers)) section.lines.push_back(toldMaterial(material, say));
    if (section.lines.empty()) section.lines.push_back(say(marked("什么都不用带。")));
    return section;
}

ui::Section costs(const ServiceItem& item, const Answers& answers, const Speech& say) {
    ui::Section section{say(marked("收费")), {}, Icon::pay};
    auto all = item.elements.fees.value_or(std::vector<FeeSpec>{});
    for (auto& member : item.members) all.insert(all.end(), member.fees.begin(), member.fees.end());
    if (item.elements.fees && all.empty()) section.lines.push_back(say(marked("不收费。")));
    for (auto& fee : all)
        if (mayHold(fee.when, answers)) section.lines.push_back(feeWords(fee, say));
    return section;
}

ui::Section duration(const ServiceItem& item, const Speech& say) {
    ui::Section section{say(marked("多久办好")), {}, Icon::clock};
    if (auto words = limitWords(item, say); !words.empty()) section.lines.push_back(words);
    if (!item.hours.empty() && !item.officeName.zh.empty())
        section.lines.push_back(say.filled(marked("{}上班时间：{}"), say(item.officeName), hoursText(item.hours)));
    return section;
}

ui::Section outcome(const ServiceItem& item, const Speech& say) {
    ui::Section section{say(marked("办好后")), {}, Icon::document};
    for (auto& result : item.results) section.lines.push_back(resultWords(result, say));
    if (!item.members.empty()) section.lines.push_back(say.filled(marked("{} 件事一起办，各办各的，一起看进度。"), item.members.size()));
    return section;
}

}  // namespace

std::vector<ui::Section> noticeSections(const ServiceItem& item, const Answers& answers, const Speech& say) {
    std::vector<ui::Section> all{needed(item, answers, say), {say(marked("什么人可以办")), say(item.elements.conditions), Icon::person},
                                 duration(item, say), costs(item, answers, say), outcome(item, say)};
    for (auto& section : item.notice) all.push_back({say(section.heading), say(section.lines), iconNamed(section.icon)});
    if (item.demo) all.push_back({say(marked("演示数据")), {say(marked("本事项的材料、时限和收费是演示用的，不是真的规定。"))}, Icon::warning});
    std::erase_if(all, [](auto& section) { return section.lines.empty(); });
    return all;
}

}  // namespace kiosk
