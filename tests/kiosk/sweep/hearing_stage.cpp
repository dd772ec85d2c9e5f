#include "tests/kiosk/sweep/hearing_stage.h"

#include <algorithm>
#include <sstream>

#include "tests/kiosk/core/screen_words.h"
#include "tests/support/text.h"

namespace core {
namespace {

using support::contains;
using support::WalkBroken;
using ui::PadKey;

constexpr int mostWidgets = 120, mostPages = 40;

// Lines are broken where the screen is full, and a pause is said where a line ends.
std::string withoutPauses(std::string text) {
    for (const char* mark : {"，", "。", "：", " ", "\n", "|"})
        for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at)) text.erase(at, std::string_view{mark}.size());
    return text;
}

bool saysAllOf(const std::string& said, const std::string& words) {
    std::istringstream parts(words);
    for (std::string part; parts >> part;)
        if (!contains(withoutPauses(said), withoutPauses(part))) return false;
    return true;
}

bool cannotBeChosen(const std::string& said) { return contains(said, "现在不能选"); }

const Target& targetCalled(const std::vector<Target>& all, const std::string& idOrWords, const std::string& screen) {
    auto found = std::ranges::find(all, idOrWords, &Target::id);
    if (found == all.end()) found = std::ranges::find_if(all, [&](auto& target) { return contains(target.words, idOrWords); });
    if (found == all.end()) throw WalkBroken("nothing of that name: " + idOrWords + "\n" + screen);
    return *found;
}

}  // namespace

// Answers bring other views, and each is heard as far as nothing ends it.
std::string HearingStage::listen() {
    for (bool again = true; again;) {
        const auto view = terminal->view();
        const auto answers = screen_.panel().build(view.screen, view.modes, screen_.now, [&](ui::Frame& frame) { return ui::draw(view, frame); });
        for (auto& answer : answers) say(answer);
        again = std::ranges::any_of(answers, [](auto& answer) { return !std::holds_alternative<ui::Touched>(answer); });
    }
    const auto view = terminal->view();
    if (!view.modes.voice) return narrator_.forget(), std::string{};
    if (std::exchange(shown_, view.screen) != view.screen) heard_.clear();
    const auto said = narrator_.follow(view, screen_.widgets(), screen_.panel().attention(), ui::Ears::headset).value_or("");
    heard_ += said;
    return said;
}

std::string HearingStage::press(PadKey key) {
    listen();
    ++pressed_;
    screen_.panel().press(key);
    return listen();
}

// The first key only wakes the voice.
void HearingStage::wake() {
    if (terminal->view().modes.keys) return;
    if (const auto greeting = press(PadKey::down); !contains(greeting, "语音已打开")) throw WalkBroken("no greeting, but: " + greeting);
}

template <class Is> bool HearingStage::walksTo(Is named) {
    wake();
    std::string first;
    for (int n = 0; n < mostWidgets; ++n) {
        const auto said = press(PadKey::down);
        if (named(said)) return true;
        if (said == first) return false;
        if (first.empty()) first = said;
    }
    return false;
}

bool HearingStage::turnsPage(const char* way) {
    if (!walksTo([&](auto& said) { return contains(said, way) && !cannotBeChosen(said); })) return false;
    press(PadKey::ok);
    return true;
}

void HearingStage::firstPage() {
    for (int n = 0; n < mostPages && turnsPage("上一页"); ++n) {}
}

template <class Is> bool HearingStage::finds(Is named) {
    if (walksTo(named)) return true;
    firstPage();
    for (int n = 0; n < mostPages; ++n) {
        if (walksTo(named)) return true;
        if (!turnsPage("下一页")) return false;
    }
    return false;
}

void HearingStage::tap(const std::string& idOrWords) {
    listen();
    const auto target = targetCalled(targetsOf(terminal->view()), idOrWords, words());
    const auto name = target.words.substr(0, target.words.find(' '));   // a small tile has no room for more
    const auto called = [&](const std::string& words) { return finds([&](auto& said) { return saysAllOf(said, words) && !cannotBeChosen(said); }); };
    if (!called(target.words) && !called(name))
        throw WalkBroken("the keys come by nothing called " + target.words + "; said last: " + heard_);
    const auto before = terminal->view();
    ++pressed_;
    screen_.panel().press(PadKey::ok);
    const auto answers = screen_.panel().build(before.screen, before.modes, screen_.now, [&](ui::Frame& frame) { return ui::draw(before, frame); });
    const auto* chosen = answers.empty() ? nullptr : std::get_if<ui::Chosen>(&answers.back());
    const auto* wanted = std::get_if<ui::Chosen>(&target.answer);
    if (answers.empty() || answers.back().index() != target.answer.index() || (wanted && wanted->id != chosen->id))
        throw WalkBroken("the voice named " + target.words + ", and something else was touched");
    for (auto& answer : answers) say(answer);
    listen();
}

void HearingStage::types(const std::string& text) {
    for (char key : text) {
        const std::string name = std::string(1, static_cast<char>(std::toupper(key))) + "。";
        if (!walksTo([&](auto& said) { return said == name; })) throw WalkBroken("no key says " + name);
        press(PadKey::ok);
    }
}

void HearingStage::signs() {
    tap("cannot_sign");
    sees("未签名");
}

void HearingStage::reads() {
    listen();
    for (int n = 0; n < mostPages && turnsPage("下一页"); ++n) {}
}

void HearingStage::hearAll() {
    firstPage();
    do {
        walksTo([](auto&) { return false; });
    } while (turnsPage("下一页"));
}

void HearingStage::sees(const std::string& text) {
    wake();
    listen();
    const auto said = [&] { return contains(withoutPauses(heard_), withoutPauses(text)); };
    if (!said()) hearAll();
    if (!said()) throw WalkBroken("not said: " + text + ", but: " + heard_);
}

void HearingStage::neverSees(const std::string& text) {
    CoreStage::neverSees(text);
    if (contains(withoutPauses(heard_), withoutPauses(text))) throw WalkBroken("it is said: " + heard_);
}

// The next resident may see and needs no voice.
void HearingStage::ends(const std::string& outcome) {
    listen();
    if (!terminal->inSession()) wait(config.deadlines.farewell);   // with the voice it stays twice as long
    CoreStage::ends(outcome);
    listen();
    const auto modes = terminal->view().modes;
    if (modes.keys || modes.voice || modes.volume != 0) throw WalkBroken("the voice stays on for the next resident");
}

}  // namespace core
