#include <algorithm>

#include "kiosk/answers.h"
#include "kiosk/materials/open_material.h"

namespace kiosk {

const platform::SentMaterial* sentOf(const std::string& material, const Draft& draft) {
    auto found = std::ranges::find(draft.materials, material, &platform::SentMaterial::id);
    return found == draft.materials.end() ? nullptr : &*found;
}

void sent(Draft& draft, const std::string& material, const std::string& way, std::vector<std::string> hashes, const std::string& certificate) {
    auto found = std::ranges::find(draft.materials, material, &platform::SentMaterial::id);
    if (found == draft.materials.end()) found = draft.materials.insert(found, {material, way, {}, {}});
    if (found->way != way) *found = {material, way, {}, {}};
    found->certificateId = certificate;
    found->hashes.insert(found->hashes.end(), hashes.begin(), hashes.end());
}

std::vector<const MaterialSpec*> neededMaterials(const Draft& draft) {
    std::vector<const MaterialSpec*> needed;
    for (auto& material : draft.item.materials)
        if (holds(material.when, answersOf(draft))) needed.push_back(&material);
    return needed;
}

}  // namespace kiosk
