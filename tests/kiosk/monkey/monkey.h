#pragma once

#include <array>
#include <map>
#include <random>
#include <set>
#include <string>

#include "tests/kiosk/core/core_stage.h"
#include "tests/ui/headless.h"

// Whoever asks it for a page gets one as soon as the monkey thinks of it.
struct ReadyCamera final : drivers::Camera {
    void accept() override {}
    void stop() override { asked.clear(); }
    void take(std::string page) override { asked = std::move(page); }
    std::string asked;
};

// Somebody who taps at random: the real screens, the real core, and a desk of fakes that changes its mind meanwhile.
class Monkey {
public:
    explicit Monkey(unsigned seed);

    void tap();                                      // one touch, and now and then something else happens
    bool leaves();                                   // walks away; true: it shows its attract screen, and nobody's name
    std::string wayMissing() const;                  // what is wrong with the screen, or nothing
    const std::map<std::size_t, int>& seen() const { return seen_; }   // how often each kind of prompt
    const std::set<std::string>& begun() const { return begun_; }      // ids of the items whose journeys were walked into
    std::vector<std::string> offered() const { return items_; }
    std::string trail() const;                       // the last taps, for a report
    bool isTechnician() const { return std::string{stage_.terminal->state()} == "maintenance"; }

private:
    bool chance(int percent) { return between(1, 100) <= percent; }
    int between(int least, int most) { return std::uniform_int_distribution<int>{least, most}(random_); }
    template <class Prompt> bool shows() const { return std::holds_alternative<Prompt>(stage_.terminal->view().prompt); }

    void look();                                     // the screen is built from what the core shows
    void touchSomething();
    void triesTheEmblem();                           // and whatever code comes to mind
    void doWhatIsAsked();                            // or nobody would ever come past the form
    void looksForAnItem();                           // any of them: nobody would come by most on foot
    static const char* whatFits(ui::Keypad);
    bool choosesOrFillsIn();
    bool scansSomething();
    bool usesThePhone();                             // that has scanned the code on the screen
    void photographs();
    void somethingHappens();
    void note(std::string what);

    std::mt19937 random_;
    ReadyCamera camera_;
    core::CoreStage stage_;
    std::vector<std::string> items_;
    std::set<std::string> begun_;
    ui::Headless screen_{};
    std::map<std::size_t, int> seen_;
    std::array<std::string, 12> trail_;
    std::size_t taps_ = 0;
};
