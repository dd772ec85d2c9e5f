#include <algorithm>

#include "kiosk/answers.h"
#include "kiosk/materials/open_material.h"
#include "kiosk/parties.h"

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

void dropped(Draft& draft, const std::string& material) { std::erase_if(draft.materials, [&](auto& one) { return one.id == material; }); }

std::vector<const MaterialSpec*> neededMaterials(const Draft& draft) {
    std::vector<const MaterialSpec*> needed;
    for (auto& material : draft.item.materials)
        if (holds(material.when, answersOf(draft))) needed.push_back(&material);
    return needed;
}

bool isAskedFor(const MaterialSpec& material) {
    using Source = MaterialSpec::Source;
    return material.asked() && !material.comes(Source::shared) && !material.comes(Source::card);
}

bool cardWasRead(const MaterialSpec& material, const Draft& draft) { return material.comes(MaterialSpec::Source::card) && !actsForAnother(draft); }

void giveWhatIsKnown(Draft& draft) {
    using Source = MaterialSpec::Source;
    for (auto* material : neededMaterials(draft)) {
        if (sentOf(material->id, draft)) continue;
        if (cardWasRead(*material, draft) && !material->comes(Source::shared)) sent(draft, material->id, "card");
        else if (material->comes(Source::shared) || material->comes(Source::card)) sent(draft, material->id, "shared");
    }
}

}  // namespace kiosk
