#include "kiosk/items/changes.h"

#include <algorithm>

#include "kiosk/items/notice.h"

namespace kiosk {
namespace {

using ui::marked;

bool sameText(const Localised& one, const Localised& other) { return one.zh == other.zh && one.en == other.en; }

bool sameForm(const ServiceItem& before, const ServiceItem& after) { return std::ranges::equal(before.fields, after.fields, sameField); }

bool sameDeclaration(const ServiceItem& before, const ServiceItem& after) {
    return before.declarationVersion == after.declarationVersion && std::ranges::equal(before.declaration, after.declaration, sameText);
}

}  // namespace

bool sameField(const FieldSpec& one, const FieldSpec& other) {
    const auto sameOption = [](const OptionSpec& a, const OptionSpec& b) { return a.id == b.id && sameText(a.label, b.label); };
    return one.id == other.id && one.kind == other.kind && sameText(one.label, other.label) && one.pattern == other.pattern &&
           one.longest == other.longest && one.earliest == other.earliest && one.latest == other.latest && one.deepest == other.deepest &&
           std::ranges::equal(one.options, other.options, sameOption);
}

std::string changesBetween(const ServiceItem& before, const ServiceItem& after, const Speech& say) {
    std::vector<std::string> changed;
    const auto old = noticeSections(before, {}, say);
    for (auto& section : noticeSections(after, {}, say))
        if (std::ranges::count(old, section) == 0) changed.push_back(section.heading);
    if (!sameForm(before, after)) changed.push_back(say(marked("要填的内容")));
    if (!sameDeclaration(before, after)) changed.push_back(say(marked("承诺书")));
    if (changed.empty()) changed.push_back(say(marked("文字说明")));
    return joined(changed);
}

}  // namespace kiosk
