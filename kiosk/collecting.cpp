#include "kiosk/collecting.h"

#include "kiosk/items/item_words.h"
#include "kiosk/parties.h"

namespace kiosk {
namespace {

using ui::marked;

// The way that was chosen, or the only one that there is.
std::string wayOf(const Draft& draft) {
    if (!draft.resultWay.empty() || draft.item.results.empty()) return draft.resultWay;
    auto& ways = draft.item.results.front().ways;
    return ways.size() == 1 ? ways.front() : std::string{};
}

// Of a package there are several, each with a name of its own.
std::string whatIsCollected(const Draft& draft, const Speech& say) {
    return draft.item.members.empty() && !draft.item.results.empty() ? say(draft.item.results.front().title) : say(marked("结果"));
}

// Where it is decided: at the item's office with its hours, unless another place was chosen, whose hours nobody knows here.
std::string atWindow(const Draft& draft, const SiteConfig& site, const Speech& say) {
    constexpr const char* words = marked("办好后，带身份证到{}的窗口取{}。");
    const auto what = whatIsCollected(draft, say), hours = hoursWords(draft.item, say);
    if (auto* place = decidingPlace(draft); place && !site.placeCode.starts_with(place->code)) return say.filled(words, say(place->name), what);
    const auto where = say.filled(words, draft.item.officeName.zh.empty() ? say(draft.item.department) : say(draft.item.officeName), what);
    return hours.empty() ? where : say.filled(marked("{}上班时间：{}。"), where, hours);
}

}  // namespace

std::string collectingWords(const Draft& draft, const SiteConfig& site, const Speech& say) {
    const auto way = wayOf(draft), what = whatIsCollected(draft, say);
    if (way == "print") return say.filled(marked("办好后，带身份证到任一自助终端，点“我要取”，打印{}。"), what);
    if (way == "window") return atWindow(draft, site, say);
    if (way == "locker") return say.filled(marked("办好后发短信告诉您取件码，凭取件码到取件柜取{}，随时都行。"), what);
    if (way == "post") return say.filled(marked("办好后，{}寄到您填的地址，邮费到付。寄出后发短信告诉您快递单号。"), what);
    return {};
}

std::string papersInWords(const platform::PapersIn& papers, const Speech& say) {
    return say.filled(marked("请把原件带到邮政网点，报寄件码，寄给{}，邮费到付。"), papers.receiver);
}

std::string readyWords(const std::string& way, const Speech& say) {
    if (way == "window") return say(marked("已办好，请带身份证到窗口取"));
    if (way == "locker") return say(marked("已办好，请在“我要取”凭身份证或取件码取"));
    if (way == "post") return say(marked("已办好，邮寄到家，请在“我要取”看快递单号"));
    return say(marked("已办好，请在“我要取”凭身份证打印"));
}

std::string handedOverWords(const platform::HandedOver& over, const Speech& say) {
    auto words = say(wayWords(over.way));
    if (!over.waybill.empty()) words += say(marked("，")) + over.carrier + " " + over.waybill;
    return words;
}

std::vector<std::string> nextWords(const Draft& draft, const SiteConfig& site, const Speech& say) {
    auto all = say(draft.item.receiptNext);
    // What an item says of its own may have to be done first; of a package it only says that its parts go their own ways.
    if (auto collecting = collectingWords(draft, site, say); !collecting.empty()) all.insert(draft.item.members.empty() ? all.end() : all.begin(), std::move(collecting));
    if (draft.accepted && draft.accepted->papersIn) all.insert(all.begin(), papersInWords(*draft.accepted->papersIn, say));
    all.push_back(say(marked("随时可在“我要查”查看办理进度。")));
    return all;
}

}  // namespace kiosk
