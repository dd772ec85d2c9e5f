#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include <fmt/format.h>

#include "tests/ui/screens/rules.h"
#include "tests/ui/screens/samples.h"

using namespace ui;

namespace {

// What a step would make of an answer: just enough that a screen leads to the next of its kind. True: it is done with.
bool fold(Date& date, const Answer& answer) {
    if (auto* typed = std::get_if<Typed>(&answer)) date.text = typed->text;
    if (std::holds_alternative<Back>(answer)) date.text = before(date).value_or("");
    return std::holds_alternative<Confirmed>(answer);
}

bool fold(Region& region, const Answer& answer) {
    if (auto* chosen = std::get_if<Chosen>(&answer)) {
        if (chosen->id.starts_with("level_")) region.path.resize(static_cast<std::size_t>(std::stoi(chosen->id.substr(6))));
        else region.path.push_back({chosen->id, "重选"});
        const std::size_t count = region.path.size() == 2 ? 40 : region.path.size() * 3 + 1;
        region.places.clear();
        for (std::size_t i = 0; i < count; ++i) region.places.push_back({fmt::format("演示{}{}", region.path.size(), i), fmt::format("演示{}号地方", i)});
    }
    return std::holds_alternative<Confirmed>(answer) || region.path.size() == 5;
}

bool fold(Bill& bill, const Answer& answer) {
    if (auto* chosen = std::get_if<Chosen>(&answer)) bill.selected = chosen->id;
    return std::holds_alternative<Confirmed>(answer);
}

// Another picture each time, another advice now and then.
bool fold(Camera& camera, const Answer& answer) {
    if (std::holds_alternative<Confirmed>(answer)) camera.paper = camera.paper > 0 ? 0 : 1.414F, camera.decline = camera.paper > 0 ? "" : "重拍";
    if (std::holds_alternative<Touched>(answer)) camera.advice = camera.advice.empty() ? "太暗了，请打开灯" : "";
    camera.picture.pixels = std::make_shared<const std::vector<std::uint32_t>>(*camera.picture.pixels);
    return std::holds_alternative<Declined>(answer);
}

bool fold(PhoneCode& phone, const Answer& answer) {
    phone.seconds = std::holds_alternative<Confirmed>(answer) ? 180 : std::max(0, phone.seconds - 35);
    phone.confirm = phone.seconds > 0 ? "" : "换一个码";
    return std::holds_alternative<Chosen>(answer);
}

bool fold(Rating& rating, const Answer& answer) {
    if (auto* chosen = std::get_if<Chosen>(&answer)) {
        const auto tag = std::ranges::find(rating.tags, chosen->id, &RatingTag::id);
        const bool isLevel = std::ranges::count(rating.levels, chosen->id, &RatingLevel::id) > 0;
        if (tag != rating.tags.end()) tag->on = !tag->on;
        if (isLevel) rating.level = rating.level == chosen->id ? "" : chosen->id;
        rating.ready = std::ranges::any_of(rating.tags, &RatingTag::on);
    }
    return std::holds_alternative<Confirmed>(answer) || std::holds_alternative<Declined>(answer);
}

// Which screen of its kind it is; another one forgets what was turned.
std::size_t pageOf(const Prompt& prompt) {
    if (auto* date = std::get_if<Date>(&prompt)) return static_cast<std::size_t>(asked(*date));
    if (auto* region = std::get_if<Region>(&prompt)) return region->path.size();
    if (auto* rating = std::get_if<Rating>(&prompt)) return rating->level.empty() ? 0 : 1;
    if (auto* camera = std::get_if<Camera>(&prompt)) return camera->paper > 0 ? 0 : 1;
    return 0;
}

template <class T> bool folded(Prompt& prompt, const Answer& answer, bool& done) {
    auto* shown = std::get_if<T>(&prompt);
    if (shown) done = fold(*shown, answer);
    return shown;
}

class PromptMonkey {
public:
    PromptMonkey(const Setting& setting, Sample sample, unsigned seed) : setting_{setting}, sample_{std::move(sample)}, view_{sample_.view}, screen_{setting.panel}, random_{seed} {}

    // Taps so often, and says what was wrong.
    std::string tap(int times) {
        for (int n = 1; n <= times && broken_.empty(); ++n) {
            look();
            const std::string id = touchSomething();
            for (const Answer& answer : build()) take(answer);
            if (!broken_.empty()) broken_ = fmt::format("{} {} tap {} on {}: {}\n", setting_.name, sample_.name, n, id, broken_);
        }
        return broken_;
    }

private:
    std::vector<Answer> build() {
        return screen_.panel().build(view_.screen, view_.modes, screen_.now, [&](Frame& frame) { return draw(view_, frame); });
    }
    // It keeps the rules in every state, and there is a way on or back.
    void look() {
        build();
        for (const std::string& one : brokenRules(screen_.widgets(), setting_, false)) broken_ += one + "; ";
        const auto leads = [](const Widget& w) { return w.enabled && (w.id == "back" || w.id == "exit" || w.id == "home"); };
        if (std::ranges::none_of(screen_.widgets(), leads)) broken_ += "there is no way back; ";
    }
    // What belongs to the screen; the bar only now and then.
    std::string touchSomething() {
        static const std::set<std::string> bar{"home", "exit", "help", "large_text", "high_contrast", "voice", "language", "back"};
        std::vector<const Widget*> own;
        for (const Widget& w : screen_.widgets())
            if (w.enabled && w.role != Role::text && w.role != Role::picture && (!bar.contains(w.id) || (w.id == "back" && random_() % 8 == 0))) own.push_back(&w);
        if (own.empty() || random_() % 12 == 0) return screen_.tap(Point{400, 900}), "nothing";
        const Widget& w = *own[random_() % own.size()];
        screen_.tap(Headless::middle(w));
        return w.id;
    }
    void take(const Answer& answer) {
        const std::size_t page = pageOf(view_.prompt);
        bool done = false;
        static_cast<void>(folded<Date>(view_.prompt, answer, done) || folded<Region>(view_.prompt, answer, done) || folded<Bill>(view_.prompt, answer, done) ||
                          folded<Camera>(view_.prompt, answer, done) || folded<PhoneCode>(view_.prompt, answer, done) || folded<Rating>(view_.prompt, answer, done));
        if (done) view_.prompt = sample_.view.prompt;
        if (done || pageOf(view_.prompt) != page) ++view_.screen;
    }

    const Setting& setting_;
    Sample sample_;
    View view_;
    Headless screen_;
    std::mt19937 random_;
    std::string broken_;
};

}  // namespace

TEST_CASE("whoever taps at random on the new screens breaks no rule and is never caught", "[screens]") {
    constexpr std::array names{"date_decade", "date_last_months", "region_province", "bill", "bill_long", "camera_live", "phone_code", "rating_tags", "document_two_pages"};
    unsigned seed = 20261124;
    for (const Setting& setting : settings()) {
        if (setting.modes.highContrast) continue;    // the same places
        for (const Sample& sample : samples(setting.modes))
            if (std::ranges::count(names, sample.name)) CHECK(PromptMonkey(setting, sample, ++seed).tap(40) == "");
    }
}
