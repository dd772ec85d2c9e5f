#include <algorithm>
#include <set>

#include "kiosk/items/check.h"

namespace kiosk {
namespace {

using nlohmann::json;

bool hasSource(const json& material, const char* source) { return std::ranges::count(material["source"], json(source)) > 0; }

// 无证明: what the state has already is never asked for (电子证照 and shared data).
void checkSource(const std::string& at, const json& material, Mistakes& mistakes) {
    const bool exempt = material["need"] == "exempt";
    const bool known = hasSource(material, "shared") || hasSource(material, "certificate") || hasSource(material, "card");
    if (hasSource(material, "shared") && !exempt) mistakes.add(at + ".source", "what is shared is never asked for: its need is exempt");
    if (exempt && !known) mistakes.add(at + ".source", "nobody is asked for it, so it must be shared, a certificate or on the card");
    if (hasSource(material, "certificate") && !material.contains("certificate")) mistakes.add(at + ".certificate", "is missing: of which kind?");
    if (!hasSource(material, "certificate") && material.contains("certificate")) mistakes.add(at + ".source", "an e-certificate is no source of it");
}

// 容缺: at most as long as the case may take, or the case would be decided before.
void checkTolerance(const std::string& at, const json& material, const json& limit, Mistakes& mistakes) {
    const bool tolerable = material["need"] == "tolerable", says = material.contains("tolerance");
    if (tolerable != says) return mistakes.add(at + ".tolerance", "{}", tolerable ? "is missing: until when may it follow?" : "only a tolerable material has one");
    if (!says) return;
    const int longest = std::max(limit.value("days", 0), limit.value("tolerantDays", 0));
    if (longest == 0) mistakes.add(at + ".tolerance", "limit.tolerantDays is missing");
    else if (material["tolerance"].get<int>() > longest) mistakes.add(at + ".tolerance", "is longer than the limit of {} days", longest);
}

}  // namespace

void checkMaterials(const json& item, Mistakes& mistakes) {
    std::set<std::string> ids;
    each(item, "materials", [&](const std::string& at, const json& material) {
        if (!ids.insert(material["id"].get<std::string>()).second) mistakes.add(at + ".id", "comes twice");
        checkSource(at, material, mistakes);
        checkTolerance(at, material, item.value("limit", json::object()), mistakes);
    });
}

}  // namespace kiosk
