#include "kiosk/service_item.h"

#include <algorithm>

#include "kiosk/items/reading.h"

namespace kiosk {
namespace {

void readOffice(const ItemJson& from, ServiceItem& item) {
    item.officeName = localisedAt(from, "name");
    item.hours = hoursAt(from, "hours");
    item.onlyWhileOpen = from.value("onlyWhileOpen", false);
}

void readNames(const ItemJson& from, ServiceItem& item) {
    item.id = from.at("id");
    item.version = from.at("version");
    item.taskCode = from.value("taskCode", "");
    item.title = localisedAt(from, "title");
    item.shortTitle = localisedAt(from, "short");
    item.badge = localisedAt(from, "badge");
    item.department = localisedAt(from, "department");
    item.way = from.value("way", "apply");
    item.icon = from.value("icon", "");
    item.demo = from.value("demo", false);
}

void readWhatIsTold(const ItemJson& from, ServiceItem& item) {
    if (auto notice = from.find("notice"); notice != from.end()) {
        item.noticeLead = localisedAt(*notice, "lead");
        for (auto& section : listAt(*notice, "sections"))
            item.notice.push_back({localisedAt(section, "heading"), section.value("icon", ""), localisedListAt(section, "lines")});
    }
    if (auto declaration = from.find("declaration"); declaration != from.end()) {
        item.declarationTitle = localisedAt(*declaration, "title");
        item.declarationVersion = declaration->value("version", "");
        item.declaration = localisedListAt(*declaration, "paragraphs");
    }
    if (from.contains("receipt")) item.receiptNext = localisedListAt(from["receipt"], "next");
}

void readWhatIsAsked(const ItemJson& from, ServiceItem& item) {
    for (auto& one : listAt(from, "fields")) item.fields.push_back(fieldFrom(one));
    for (auto& one : listAt(from, "scenarios")) item.scenarios.push_back(questionFrom(one));
    for (auto& one : listAt(from, "eligible")) item.eligible.push_back(eligibleFrom(one));
    for (auto& one : listAt(from, "materials")) item.materials.push_back(materialFrom(one));
}

}  // namespace

ServiceItem parseServiceItem(const std::string& words) {
    auto from = ItemJson::parse(words);
    ServiceItem item;
    readNames(from, item);
    item.stages = localisedListAt(from, "stages");
    for (auto& step : listAt(from, "steps")) item.steps.push_back({step.at("kind"), step.value("stage", 0)});
    readWhatIsTold(from, item);
    readWhatIsAsked(from, item);
    readOffers(from, item);
    if (from.contains("office")) readOffice(from["office"], item);
    if (auto limit = from.find("limit"); limit != from.end())
        item.limit = {limit->value("minutes", 0), limit->value("days", 0), limit->value("tolerantDays", 0)};
    if (from.contains("elements")) item.elements = elementsFrom(from["elements"]);
    return item;
}

// A place at the counter may be booked out of the guide: what is done is done there.
bool ServiceItem::guideOnly() const {
    const bool guide = steps.empty() || steps.front().kind == "guide";
    return package.empty() && guide && (steps.size() <= 1 || bookable());
}

bool ServiceItem::has(std::string_view step) const { return std::ranges::find(steps, step, &StepSpec::kind) != steps.end(); }

bool ServiceItem::bookable() const { return has("book"); }

const MaterialSpec* ServiceItem::material(const std::string& wanted) const {
    auto found = std::ranges::find(materials, wanted, &MaterialSpec::id);
    return found == materials.end() ? nullptr : &*found;
}

ui::Icon iconNamed(const std::string& name) {
    using ui::Icon;
    static const std::map<std::string, Icon> icons{{"search", Icon::search}, {"apply", Icon::apply}, {"collect", Icon::collect},
        {"pay", Icon::pay}, {"card", Icon::card}, {"scan", Icon::scan}, {"printer", Icon::printer}, {"document", Icon::document},
        {"clock", Icon::clock}, {"phone", Icon::phone}, {"check", Icon::check}, {"person", Icon::person}, {"list", Icon::list},
        {"work", Icon::work}, {"medical", Icon::medical}, {"child", Icon::child}, {"school", Icon::school}, {"family", Icon::family},
        {"house", Icon::house}, {"car", Icon::car}, {"elderly", Icon::elderly}, {"aid", Icon::aid}, {"disabled", Icon::disabled},
        {"utilities", Icon::utilities}, {"farming", Icon::farming}, {"justice", Icon::justice}, {"company", Icon::company},
        {"licence", Icon::licence}, {"building", Icon::building}, {"support", Icon::support}, {"package", Icon::package}};
    auto found = icons.find(name);
    return found == icons.end() ? Icon::none : found->second;
}

}  // namespace kiosk
