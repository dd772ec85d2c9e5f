#include "kiosk/items/item_words.h"

#include <algorithm>
#include <map>

namespace kiosk {
namespace {

using ui::marked;
using Need = MaterialSpec::Need;
using Source = MaterialSpec::Source;

std::string sourceWords(const MaterialSpec& material, const Speech& say) {
    static const std::map<Source, const char*> words{{Source::card, marked("本机读卡")}, {Source::certificate, marked("用电子证照")},
        {Source::shared, marked("系统核对")}, {Source::camera, marked("本机拍照")}, {Source::phone, marked("手机上传")}, {Source::window, marked("交到窗口")},
        {Source::post, marked("邮寄原件")}};
    std::vector<std::string> ways;
    for (auto source : material.sources) ways.push_back(say(words.at(source)));
    return joined(ways, say(marked(" 或 ")).c_str());
}

std::string copiesWords(const MaterialSpec& material, const Speech& say) {
    std::vector<std::string> parts;
    if (material.originals) parts.push_back(say.filled(marked("原件 {} 份"), material.originals));
    if (material.copies) parts.push_back(say.filled(marked("复印件 {} 份"), material.copies));
    if (material.verified) parts.push_back(say(marked("原件待核验")));
    return joined(parts, "，");
}

std::string needWords(const MaterialSpec& material, const Speech& say) {
    switch (material.need) {
        case Need::required: return say(marked("必备"));
        case Need::tolerable: return say.filled(marked("可容缺，{} 个工作日内补齐"), material.tolerance);
        case Need::exempt: break;
    }
    return say(marked("不用交"));
}

std::string named(const MaterialSpec& material, const std::vector<std::string>& parts, const Speech& say) {
    std::vector<std::string> given;
    for (auto& part : parts)
        if (!part.empty()) given.push_back(part);
    return say.filled(marked("{}（{}）"), say(material.name), joined(given, "，"));
}

}  // namespace

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string all;
    for (auto& part : parts) all += (all.empty() ? "" : between) + part;
    return all;
}

std::string limitWords(const ServiceItem& item, const Speech& say) {
    if (item.limit.minutes) return say.filled(marked("上班时间内 {} 分钟办结"), item.limit.minutes);
    if (item.limit.days) return say.filled(marked("{} 个工作日内办结"), item.limit.days);
    return item.elements.caseKind == 1 ? say(marked("当场办结")) : "";
}

std::string spanWords(const Span& span, const Speech& say) {
    static const char* const units[] = {marked("{} 天"), marked("{} 个工作日"), marked("{} 个月"), marked("{} 年")};
    auto words = say.filled(units[span.unit], span.count);
    return span.note.zh.empty() ? words : say.filled(marked("{}（{}）"), words, say(span.note));
}

std::string feeWords(const FeeSpec& fee, const Speech& say) {
    std::vector<std::string> parts;
    // In words that every printer has: the code pages of receipt printers know no ¥.
    if (fee.amount) parts.push_back(say.filled(marked("{} 元"), ui::amountDigits(*fee.amount)));
    if (!fee.standard.zh.empty()) parts.push_back(say(fee.standard));
    return say.filled(marked("{}：{}"), say(fee.name), joined(parts, "，"));
}

std::string hoursWords(const ServiceItem& item, const Speech& say) {
    if (!item.hours.empty()) return say.filled(marked("工作日 {}"), hoursText(item.hours));
    return say(item.elements.openingTimes);
}

const char* wayWords(const std::string& way) {
    if (way == "print") return marked("自己打印");
    if (way == "window") return marked("到窗口取");
    return way == "locker" ? marked("到取件柜取") : marked("邮寄到家");
}

std::string resultWords(const ResultSpec& result, const Speech& say) {
    std::vector<std::string> offered;
    for (auto& way : result.ways) offered.push_back(say(wayWords(way)));
    return offered.empty() ? say(result.title) : say.filled(marked("{}（{}）"), say(result.title), joined(offered));
}

std::vector<std::string> promiseWords(const ServiceItem& item, const Speech& say) {
    constexpr int immediately = 1, village = 6;      // A.6 即办件; A.2
    std::vector<std::string> all;
    if (item.elements.caseKind == immediately) all.push_back(say(marked("马上办")));
    if (item.elements.visits) {
        if (*item.elements.visits == 0) all.push_back(say(marked("不用跑")));
        else if (*item.elements.visits == 1) all.push_back(say(marked("最多跑一次")));
    }
    if (std::ranges::count(item.levels.accepts, village)) all.push_back(say(marked("就近办")));
    return all;
}

std::string listedMaterial(const MaterialSpec& material, const Speech& say) {
    std::vector<std::string> parts{needWords(material, say), sourceWords(material, say), copiesWords(material, say)};
    if (!material.when.empty()) parts.push_back(say(marked("按情形需要")));
    if (!material.issuer.zh.empty()) parts.push_back(say.filled(marked("由{}出具"), say(material.issuer)));
    return named(material, parts, say);
}

std::string toldMaterial(const MaterialSpec& material, const Speech& say) {
    std::vector<std::string> parts;
    if (material.need == Need::exempt) parts.push_back(material.comes(Source::card) ? say(marked("放在读卡区就行")) : say(marked("不用带，系统核对")));
    else if (material.need == Need::tolerable) parts.push_back(say.filled(marked("没带可以先办，{} 个工作日内补"), material.tolerance));
    else parts.push_back(sourceWords(material, say));
    if (!material.when.empty()) parts.insert(parts.begin(), say(marked("看情况才要")));
    if (!material.note.zh.empty()) parts.push_back(say(material.note));
    return named(material, parts, say);
}

}  // namespace kiosk
