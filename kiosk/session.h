#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/draft_keeping.h"
#include "kiosk/help_request.h"
#include "kiosk/presence.h"
#include "kiosk/rating_keys.h"
#include "kiosk/step.h"

namespace kiosk {

// One resident: runs the steps of a journey. What is the same for all of them stands here, once: cancel, idle,
// back, help, a device that is gone.
class Session {
public:
    Session(ServiceItem, Desk&, ui::Modes);
    ~Session();                                      // leaves the step, closes the platform's session, wipes the draft
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void on(const Event&, ui::Modes);
    // Somebody waits for the terminal: it ends where it already asks whether anybody is still there, never while it prints or sends.
    void giveWay();
    // A newer version of the very item has come: where nothing is final yet they are asked which it shall be, and nothing is mixed.
    void offerNewer(ServiceItem newer) { newer_ = std::move(newer); }
    const std::optional<std::string>& outcome() const { return outcome_; }   // set: it is over
    const std::string& itemId() const { return draft_.item.id; }
    const std::string& itemVersion() const { return draft_.item.version; }
    std::size_t stepNumber() const { return at_; }
    const std::string& stepKind() const { return draft_.item.steps[at_].kind; }

    bool busy() const { return keeping_.open() ? keeping_.busy() : steps_[at_]->busy(); }
    bool warned() const { return warned_; }
    bool personal() const { return holdsPersonalData(prompt()); }   // what is shown now

    // Everything but place, clock and link, which the terminal adds.
    void show(ui::View&) const;

private:
    bool answered(const ui::Answer&);                // true: handled here, not by the step
    bool stillThere();                               // true: it had asked whether anybody is
    bool leaves(const ui::Answer&) const;
    bool keeps(const ui::Answer&);                   // 先存起来, also where it asks whether anybody is still there
    bool anothersCard(const Event&);                 // put down meanwhile; it ends the visit once nothing is under way
    void tick();
    void apply(Move);
    void go(std::size_t to);
    void served(const Served&);
    bool asksVersion() const;                        // which version shall it be
    void answeredVersion(const ui::Answer&);
    void become(Instead);                            // another item, the same person
    void makeSteps();
    void record(const std::string& result);         // 电子监察: this step, and how it went on
    void end(std::string outcome);
    std::optional<drivers::Role> goneDevice() const;
    ui::Prompt prompt() const;
    ui::Notice guidePage() const;
    std::chrono::milliseconds untouched() const;
    int patience() const { return modes_.largeText ? 2 : 1; }

    Desk& desk_;
    Draft draft_;
    ui::Modes modes_;
    std::vector<std::unique_ptr<Step>> steps_;
    std::size_t at_ = 0;
    std::chrono::milliseconds touched_;
    bool warned_ = false, helping_ = false, guiding_ = false, cardChanged_ = false;   // guiding: from the help page, the item's guide
    std::optional<drivers::Role> gone_;
    std::optional<ServiceItem> newer_;               // of the item, come meanwhile
    std::optional<std::string> outcome_, served_;    // served_: the outcome that stays, whatever comes afterwards
    RatingKeys ratingKeys_;
    DraftKeeping keeping_;
    HelpRequest help_;
    std::uint64_t screen_ = 0;                       // changes with what is shown
    std::pair<std::size_t, std::size_t> shown_{};      // kind of prompt, page of the step
    void noteScreen();
};

}  // namespace kiosk
