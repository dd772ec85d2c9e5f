#include <fmt/format.h>

#include <algorithm>

#include "kiosk/answers.h"
#include "kiosk/fields/open_field.h"
#include "kiosk/parties.h"
#include "kiosk/places.h"
#include "kiosk/utf8.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// Of places so many digits are asked for: what, and how it is asked for once more.
struct LevelWords { const char *question, *again; };
LevelWords wordsOf(std::size_t digitsAbove) {
    switch (digitsAbove) {
        case 0: return {_("哪个省？"), _("重选省份")};
        case 2: return {_("哪个市（州）？"), _("重选市州")};
        case 4: return {_("哪个县（市、区）？"), _("重选县市区")};
        case 6: return {_("哪个乡镇（街道）？"), _("重选乡镇")};
        default: return {_("哪个村（社区）？"), _("重选村")};
    }
}

// The county of this terminal first: most residents live there. Where a county is asked for, what it lies in.
std::string startCode(Places& places, const std::string& own, std::size_t deepest) {
    for (auto code = own.substr(0, deepest > 6 ? 6 : 4); !code.empty(); code = placeAbove(code))
        if (!places.below(code).empty()) return code;
    return {};
}

// Around it most of them live: where it is to be decided, if that was asked, else where the terminal stands.
std::string nearest(const Draft& draft, const Config& config) {
    auto* place = decidingPlace(draft);
    return place ? place->code : config.site.placeCode;
}

// The place is chosen from large to small, as far as the data knows; the rest is written behind it.
class AddressField final : public OpenField {
public:
    AddressField(FieldSpec field, const Config& config, Draft& draft)
        : field_(std::move(field)), places_(config.paths.assets / "places"), own_(nearest(draft, config)), start_(startCode(places_, own_, field_.deepest)),
          choosing_(valueOf(field_.id, draft).empty()) {
        if (choosing_) goTo(start_, draft);
        if (choosing_ && below_.empty()) choosing_ = false;      // a terminal without places: all of it is written
    }

    ui::Prompt prompt(const Draft& draft) const override { return choosing_ ? ui::Prompt{region(draft)} : ui::Prompt{typing(draft)}; }

    bool on(const Event& event, const Desk&, Draft& draft) override {
        if (!choosing_) return onWritten(event, draft);
        if (auto* chosen = as<ui::Chosen>(event)) choose(chosen->id, draft);
        else if (as<ui::Confirmed>(event)) decide(draft);
        return false;
    }

    bool back(Draft& draft) override {
        auto code = placeOf(draft).code();
        if (choosing_ && (code == start_ || code.empty())) return false;
        if (!choosing_ && places_.below({}).empty()) return false;
        // From writing among its neighbours, or among what lies in it; what was written is kept.
        goTo(choosing_ || endsAt(code) ? placeAbove(code) : code, draft);
        choosing_ = true;
        return true;
    }

    std::size_t page(const Draft& draft) const override { return choosing_ ? placeOf(draft).code().size() : 100; }

private:
    ui::Region region(const Draft& draft) const {
        auto& path = placeOf(draft).path;
        auto language = draft.language;
        auto title = fmt::format("{}{}{}", field_.label.in(language), _("："), wordsOf(placeOf(draft).code().size()).question);
        ui::Region region{title, field_.hint.in(language), {}, {}, {}, path.empty() ? _("都不是，自己写") : _("都不是，接着写")};
        for (auto& step : path) region.path.push_back({step.name.in(language), wordsOf(placeAbove(step.code).size()).again});
        for (auto& place : below_) region.places.push_back({place.code, place.name.in(language)});
        return region;
    }

    ui::Typing typing(const Draft& draft) const {
        return {field_.label.in(draft.language), field_.hint.in(draft.language), valueOf(field_.id, draft), {}, ui::Keypad::chinese, longestOf(field_),
                tried_ ? fieldError(field_, draft) : "", _("填好了"), field_.words};
    }

    void choose(const std::string& id, Draft& draft) {
        auto& path = placeOf(draft).path;
        for (std::size_t i = 0; i < path.size(); ++i)
            if (id == fmt::format("level_{}", i)) return goTo(placeAbove(path[i].code), draft);
        if (std::ranges::none_of(below_, [&](auto& place) { return place.code == id; })) return;
        goTo(id, draft);
        if (endsAt(id)) decide(draft);
    }

    // Its words are those of the place names in Chinese, whatever the language of the screen: so it is written on letters.
    void decide(Draft& draft) {
        auto& place = draft.places[field_.id];
        auto& value = draft.form[field_.id];
        auto rest = value.starts_with(place.name) ? value.substr(place.name.size()) : value;
        place.name.clear();
        for (auto& step : place.path) place.name += step.name.zh;
        value = upTo(place.name + rest, longestOf(field_));
        choosing_ = false;
    }

    bool onWritten(const Event& event, Draft& draft) {
        auto& name = placeOf(draft).name;
        if (auto* typed = as<ui::Typed>(event)) {    // what was chosen is not deleted letter by letter: 返回 chooses again
            draft.form[field_.id] = typed->text.starts_with(name) ? upTo(typed->text, longestOf(field_)) : name;
            tried_ = false;
        }
        if (!as<ui::Confirmed>(event)) return false;
        tried_ = !fieldError(field_, draft).empty();
        return !tried_;
    }

    void goTo(const std::string& code, Draft& draft) {
        draft.places[field_.id].path = places_.pathTo(code);
        below_ = places_.below(code);
        std::ranges::stable_partition(below_, [&](auto& place) { return own_.starts_with(place.code); });
    }

    bool endsAt(const std::string& code) { return code.size() >= field_.deepest || places_.below(code).empty(); }
    const ChosenPlace& placeOf(const Draft& draft) const {
        static const ChosenPlace none;
        auto found = draft.places.find(field_.id);
        return found == draft.places.end() ? none : found->second;
    }

    FieldSpec field_;
    Places places_;
    std::string own_, start_;                        // of this terminal: its place, the county that it begins with
    std::vector<Place> below_;
    bool choosing_, tried_ = false;
};

}  // namespace

std::unique_ptr<OpenField> openAddress(const FieldSpec& field, const Desk& desk, Draft& draft) {
    return std::make_unique<AddressField>(field, desk.config, draft);
}

}  // namespace kiosk
