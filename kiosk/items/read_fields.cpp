#include "kiosk/items/reading.h"

namespace kiosk {
namespace {

FieldSpec::Kind fieldKind(const std::string& name) {
    using Kind = FieldSpec::Kind;
    static const std::map<std::string, Kind> kinds{{"phone", Kind::phone}, {"choice", Kind::choice}, {"date", Kind::date}, {"number", Kind::number},
                                                   {"text", Kind::text}, {"address", Kind::address}, {"code", Kind::code}};
    return valueNamed(kinds, name, "fields.kind");
}

std::size_t digitsOfLevel(const std::string& level) {
    static const std::map<std::string, std::size_t> digits{{"county", 6}, {"town", 9}, {"village", 12}};
    return valueNamed(digits, level, "fields.deepest");
}

}  // namespace

FieldSpec fieldFrom(const ItemJson& from) {
    FieldSpec spec;
    spec.kind = fieldKind(from.at("kind"));
    spec.id = from.at("id");
    spec.label = localisedAt(from, "label");
    spec.hint = localisedAt(from, "hint");
    spec.required = from.value("required", true);
    for (auto& option : listAt(from, "options")) spec.options.push_back({option.at("id"), localisedAt(option, "label")});
    spec.longest = from.value("longest", spec.longest);
    spec.words = from.value("words", spec.words);
    spec.byPhone = from.value("byPhone", false);
    spec.earliest = from.value("earliest", "");
    spec.latest = from.value("latest", "");
    spec.deepest = digitsOfLevel(from.value("deepest", "village"));
    spec.showIf = conditionAt(from, "showIf");
    spec.prefill = from.value("prefill", "");
    spec.pattern = from.value("pattern", "");
    return spec;
}

}  // namespace kiosk
