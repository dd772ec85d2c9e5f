#include "kiosk/items/guide.h"

#include <algorithm>

#include "kiosk/items/codes.h"
#include "kiosk/items/item_words.h"

namespace kiosk {
namespace {

using ui::Icon;
using ui::marked;
using Lines = std::vector<std::string>;

Lines one(std::string words) { return words.empty() ? Lines{} : Lines{std::move(words)}; }
Lines yesNo(const std::optional<bool>& known, const Speech& say) { return known ? Lines{say(*known ? marked("支持") : marked("不支持"))} : Lines{}; }

Lines named(const std::vector<int>& codes, const char* (*name)(int), const Speech& say) {
    Lines names;
    for (int code : codes) names.push_back(say(name(code)));
    return one(joined(names));
}
Lines named(int code, const char* (*name)(int), const Speech& say) { return one(say(name(code))); }

// 实施编码 holds three others: body 18, level 1, basic code 12.
Lines partOfCode(const ServiceItem& item, std::size_t from, std::size_t count, const std::string& otherwise) {
    return one(item.taskCode.size() == 31 ? item.taskCode.substr(from, count) : otherwise);
}

Lines basicCode(const ServiceItem& item, const Speech&) { return partOfCode(item, 19, 12, item.elements.basicCode); }
Lines agencyCode(const ServiceItem& item, const Speech&) { return partOfCode(item, 0, 18, item.elements.agencyCode); }
Lines level(const ServiceItem& item, const Speech& say) {
    auto digit = partOfCode(item, 18, 1, std::to_string(item.elements.level));
    return named(digit.front()[0] - '0', levelName, say);
}

Lines jointAgencies(const ServiceItem& item, const Speech& say) {
    auto all = say(item.elements.jointAgencies);
    for (auto& member : item.members)
        if (auto& name = say(member.department); name != say(item.department) && !std::ranges::count(all, name)) all.push_back(name);
    return one(joined(all));
}

Lines conditions(const ServiceItem& item, const Speech& say) { return say(item.elements.conditions); }
Lines legalLimit(const ServiceItem& item, const Speech& say) { return item.elements.legalLimit ? one(spanWords(*item.elements.legalLimit, say)) : Lines{}; }
Lines special(const ServiceItem& item, const Speech& say) {
    if (!item.elements.special) return {};
    return item.elements.special->empty() ? one(say(marked("无"))) : named(*item.elements.special, specialName, say);
}

Lines materials(const ServiceItem& item, const Speech& say) {
    Lines lines;
    for (auto& material : item.materials) lines.push_back(listedMaterial(material, say));
    return lines;
}

Lines resultTitles(const ServiceItem& item, const Speech& say) {
    Lines lines;
    for (auto& result : item.results) lines.push_back(say(result.title));
    for (auto& member : item.members)
        if (!member.result.zh.empty()) lines.push_back(say(member.result));
    return one(joined(lines));
}

Lines resultKinds(const ServiceItem& item, const Speech& say) {
    Lines lines;
    for (auto& result : item.results) lines.push_back(resultWords(result, say));
    if (!item.elements.sample.zh.empty()) lines.push_back(say(item.elements.sample));
    return lines;
}

Lines charged(const ServiceItem& item, const Speech& say) {
    if (!item.elements.fees) return {};
    return one(say(item.elements.fees->empty() ? marked("不收费") : marked("收费")));
}

Lines fees(const ServiceItem& item, const Speech& say) {
    if (!item.elements.fees) return {};
    Lines lines;
    for (auto& fee : *item.elements.fees) lines.push_back(feeWords(fee, say));
    if (!item.elements.feeBasis.zh.empty()) lines.push_back(say(item.elements.feeBasis));
    return lines.empty() ? one(say(marked("不收费"))) : lines;
}

Lines bookable(const ServiceItem& item, const Speech& say) { return yesNo(item.appointment ? std::optional{true} : item.elements.bookable, say); }
Lines express(const ServiceItem& item, const Speech& say) {
    const bool posted = std::ranges::any_of(item.results, [](auto& result) { return std::ranges::count(result.ways, "post"); });
    return yesNo(posted ? std::optional{true} : item.elements.express, say);
}

Lines forms(const ServiceItem& item, const Speech& say) {
    auto names = named(item.elements.forms, formName, say);
    if (item.elements.terminal) names.push_back(say(*item.elements.terminal ? marked("自助终端可以办") : marked("自助终端不能办")));
    return one(joined(names, "，"));
}

Lines depth(const ServiceItem& item, const Speech& say) {
    static const char* const names[] = {"", marked("一级（信息公布）"), marked("二级（单向互动）"), marked("三级（双向互动）"), marked("四级（全程网办）")};
    return one(say(names[item.elements.onlineDepth]));
}

Lines visits(const ServiceItem& item, const Speech& say) {
    if (!item.elements.visits) return {};
    auto words = say.filled(marked("{} 次"), *item.elements.visits);
    return one(item.elements.visitsNote.zh.empty() ? words : say.filled(marked("{}（{}）"), words, say(item.elements.visitsNote)));
}

Lines place(const ServiceItem& item, const Speech& say) { return one(say(item.elements.place.zh.empty() ? item.officeName : item.elements.place)); }

struct Row { const char* name; Lines (*say)(const ServiceItem&, const Speech&); };

// One line an element, in the order of the list (facts of the field: 2.2).
const Row rows[guideSize] = {
    {marked("事项名称"), [](auto& item, auto& say) { return one(say(item.title)); }},
    {marked("事项类型"), [](auto& item, auto& say) { return one(say(taskTypeName(item.elements.taskType))); }},
    {marked("基本编码"), basicCode},
    {marked("实施编码"), [](auto& item, auto&) { return one(item.taskCode); }},
    {marked("业务办理项编码"), [](auto& item, auto&) { return one(item.elements.handleItemCode); }},
    {marked("设定依据"), [](auto& item, auto& say) { return say(item.elements.legalBasis); }},
    {marked("行使层级"), level},
    {marked("权力来源"), [](auto& item, auto& say) { return one(say(item.elements.powerSource)); }},
    {marked("实施主体"), [](auto& item, auto& say) { return one(say(item.department)); }},
    {marked("实施主体编码"), agencyCode},
    {marked("实施主体性质"), [](auto& item, auto& say) { return named(item.elements.agencyNature, agencyNatureName, say); }},
    {marked("委托部门"), [](auto& item, auto& say) { return one(say(item.elements.entrusted)); }},
    {marked("联办机构"), jointAgencies},
    {marked("服务对象"), [](auto& item, auto& say) { return named(item.elements.serves, servesName, say); }},
    {marked("办件类型"), [](auto& item, auto& say) { return named(item.elements.caseKind, caseKindName, say); }},
    {marked("受理条件"), conditions},
    {marked("办理流程"), [](auto& item, auto& say) { return say(item.elements.procedure); }},
    {marked("法定办结时限"), legalLimit},
    {marked("承诺办结时限"), [](auto& item, auto& say) { return one(limitWords(item, say)); }},
    {marked("特别程序"), special},
    {marked("申请材料"), materials},
    {marked("审批结果名称"), resultTitles},
    {marked("结果类型和样本"), resultKinds},
    {marked("是否收费"), charged},
    {marked("收费标准和依据"), fees},
    {marked("网上支付"), [](auto& item, auto& say) { return yesNo(item.elements.payOnline, say); }},
    {marked("预约办理"), bookable},
    {marked("物流快递"), express},
    {marked("办理形式"), forms},
    {marked("网办深度"), depth},
    {marked("到现场次数"), visits},
    {marked("通办范围"), [](auto& item, auto& say) { return named(item.elements.rangeOfAcceptance, rangeName, say); }},
    {marked("办理地点"), place},
    {marked("办理时间"), [](auto& item, auto& say) { return one(hoursWords(item, say)); }},
    {marked("咨询方式"), [](auto& item, auto& say) { return say(item.elements.contact); }},
    {marked("监督投诉方式"), [](auto& item, auto& say) { return say(item.elements.complaints); }},
};

struct Part { const char* heading; Icon icon; std::vector<int> numbers; };

// What people ask first stands first; the codes nobody asks for come last.
const std::vector<Part>& parts() {
    static const std::vector<Part> all{
        {marked("谁能办"), Icon::person, {1, 14, 16}},
        {marked("要带什么"), Icon::document, {21}},
        {marked("多久办好"), Icon::clock, {19, 18, 15, 20}},
        {marked("要花多少钱"), Icon::pay, {24, 25, 26}},
        {marked("怎么办"), Icon::list, {17, 29, 30, 31, 27}},
        {marked("办好后"), Icon::check, {22, 23, 28}},
        {marked("在哪里办"), Icon::department, {33, 34, 32}},
        {marked("问谁，找谁投诉"), Icon::phone, {35, 36}},
        {marked("谁负责，依据什么"), Icon::justice, {9, 10, 11, 12, 13, 7, 8, 6}},
        {marked("编码"), Icon::topics, {2, 3, 4, 5}},
    };
    return all;
}

void addLines(Lines& lines, const GuideElement& element, const Speech& say) {
    if (element.lines.size() < 2) {
        lines.push_back(say.filled(marked("{}：{}"), element.name, element.lines.empty() ? say(marked("未提供")) : element.lines.front()));
        return;
    }
    for (std::size_t i = 0; i < element.lines.size(); ++i)
        lines.push_back(i == 0 ? say.filled(marked("{}：{}"), element.name, element.lines[i]) : element.lines[i]);
}

}  // namespace

std::vector<GuideElement> guideElements(const ServiceItem& item, const Speech& say) {
    std::vector<GuideElement> all;
    for (int i = 0; i < guideSize; ++i) all.push_back({i + 1, say(rows[i].name), rows[i].say(item, say)});
    return all;
}

std::vector<ui::Section> guideSections(const ServiceItem& item, const Speech& say) {
    const auto elements = guideElements(item, say);
    std::vector<ui::Section> sections;
    for (auto& part : parts()) {
        ui::Section section{say(part.heading), {}, part.icon};
        for (int number : part.numbers) addLines(section.lines, elements[static_cast<std::size_t>(number - 1)], say);
        sections.push_back(std::move(section));
    }
    return sections;
}

std::string guideCode(const std::string& pattern, const ServiceItem& item) {
    auto address = pattern.empty() ? "JJG1:{item}:{version}" : pattern;
    for (auto& [name, value] : {std::pair<std::string, std::string>{"{item}", item.id}, {"{version}", item.version}})
        if (auto at = address.find(name); at != address.npos) address.replace(at, name.size(), value);
    return address;
}

}  // namespace kiosk
