#include <algorithm>

#include "kiosk/failures.h"
#include "kiosk/places.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

constexpr const char* otherPlace = "elsewhere";

// 跨域通办: which place decides. Accepted here, decided there; a place that cannot be asked is refused with the reason.
class RegionStep final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        refused_ = false;
        places_ = placesOf(draft.item, desk.config);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        auto& region = *draft.item.crossRegion;
        if (refused_) return failurePage(Failure::notEligible, site_, {{"why", region.refusal.in(draft.language)}});
        ui::Choice choice{region.question.in(draft.language), _("在这里交，由那里办，不用跑过去。"), {}, shortOf(draft.decideArea)};
        for (auto& place : places_)
            choice.options.push_back({place.code, place.name.in(draft.language), isHere(place) ? _("就是这里") : std::string{}, {}, ui::Tone::plain, ui::Icon::building});
        choice.options.push_back({otherPlace, _("别的地方"), {}, {}, ui::Tone::plain, ui::Icon::building});
        return choice;
    }

    Move on(const Event& event, Desk&, Draft& draft) override {
        if (refused_ && as<ui::Confirmed>(event)) refused_ = false;
        auto* chosen = as<ui::Chosen>(event);
        if (refused_ || !chosen) return Stay{};
        if (chosen->id == otherPlace) refused_ = true;
        auto place = std::ranges::find(places_, chosen->id, &Place::code);
        if (place == places_.end()) return Stay{};
        draft.decideArea = wireArea(place->code);
        draft.places["decides"] = {{*place}, place->name.zh};
        return Next{};
    }

    bool back(Desk&, Draft&) override { return std::exchange(refused_, false); }
    std::size_t page(const Draft&) const override { return refused_ ? 1 : 0; }

private:
    // The counties of each city that can be asked, the own one first.
    std::vector<Place> placesOf(const ServiceItem& item, const Config& config) const {
        Places data(config.paths.assets / "places");
        std::vector<Place> all;
        for (auto& area : item.crossRegion->areas) {
            auto below = area.size() < 6 ? data.below(area) : std::vector<Place>{};
            if (auto path = data.pathTo(area); below.empty() && !path.empty()) below = {path.back()};
            all.insert(all.end(), below.begin(), below.end());
        }
        std::ranges::stable_partition(all, [&](auto& place) { return isHere(place); });
        return all;
    }

    bool isHere(const Place& place) const { return site_.placeCode.starts_with(place.code); }
    static std::string shortOf(const std::string& area) { return area.substr(0, 6); }

    SiteConfig site_;
    std::vector<Place> places_;
    bool refused_ = false;
};

}  // namespace

std::unique_ptr<Step> makeRegion() { return std::make_unique<RegionStep>(); }

}  // namespace kiosk
