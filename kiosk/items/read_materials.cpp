#include "kiosk/items/reading.h"

namespace kiosk {
namespace {

MaterialSpec::Need needNamed(const std::string& name) {
    using Need = MaterialSpec::Need;
    static const std::map<std::string, Need> needs{{"required", Need::required}, {"tolerable", Need::tolerable}, {"exempt", Need::exempt}};
    return valueNamed(needs, name, "materials.need");
}

MaterialSpec::Source sourceNamed(const std::string& name) {
    using Source = MaterialSpec::Source;
    static const std::map<std::string, Source> sources{{"card", Source::card}, {"certificate", Source::certificate}, {"shared", Source::shared},
                                                       {"camera", Source::camera}, {"phone", Source::phone}, {"window", Source::window}, {"post", Source::post}};
    return valueNamed(sources, name, "materials.source");
}

}  // namespace

MaterialSpec materialFrom(const ItemJson& from) {
    MaterialSpec spec;
    spec.id = from.at("id");
    spec.name = localisedAt(from, "name");
    spec.need = needNamed(from.at("need"));
    for (auto& source : from.at("source")) spec.sources.push_back(sourceNamed(source));
    spec.certificate = from.value("certificate", "");
    spec.originals = from.value("originals", 0);
    spec.copies = from.value("copies", 0);
    spec.verified = from.value("verified", false);
    spec.tolerance = from.value("tolerance", 0);
    spec.issuer = localisedAt(from, "issuer");
    spec.note = localisedAt(from, "note");
    spec.when = conditionAt(from, "when");
    return spec;
}

}  // namespace kiosk
