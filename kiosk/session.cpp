#include "kiosk/session.h"

#include <algorithm>
#include <utility>

#include "kiosk/items/changes.h"
#include "kiosk/items/guide.h"
#include "kiosk/journey.h"
#include "kiosk/parties.h"
#include "kiosk/rating_report.h"
#include "kiosk/troubles.h"
#include "ui/text.h"

namespace kiosk {

using namespace std::chrono;
using ui::_;

Session::Session(ServiceItem item, Desk& desk, ui::Modes modes) : desk_(desk), modes_(modes), touched_(desk.time.steady), ratingKeys_(desk.devices.ratings) {
    draft_.item = std::move(item);
    draft_.language = modes.language;
    makeSteps();
    go(0);
    record("begin");
}

void Session::makeSteps() {
    steps_.clear();
    for (auto& step : draft_.item.steps) steps_.push_back(makeStep(step.kind));
}

Session::~Session() {
    if (!outcome_) end("stopped");
    draft_.wipe();
}

void Session::on(const Event& event, ui::Modes modes) {
    modes_ = modes;
    draft_.language = modes.language;
    if (outcome_) return;
    if (auto* device = std::get_if<drivers::DeviceEvent>(&event))
        if (const auto answer = RatingKeys::answer(*device, prompt())) return on(*answer, modes);
    if (std::holds_alternative<Tick>(event)) tick();
    if (auto* answer = std::get_if<ui::Answer>(&event); answer && answered(*answer)) return noteScreen();
    if (auto* device = std::get_if<drivers::DeviceEvent>(&event); device && byHand(*device)) stillThere();
    if (outcome_) return;
    if (anothersCard(event)) return end("card_changed");

    if (keeping_.open()) {
        apply(keeping_.on(event, desk_, draft_));
        if (keeping_.kept()) served_ = "draft_kept";   // however they leave from here
    }
    const bool covered = keeping_.open() && std::holds_alternative<ui::Answer>(event);
    bool wasGone = gone_.has_value();
    gone_ = goneDevice();
    if (wasGone && !gone_) steps_[at_]->enter(desk_, draft_);   // it is back: begin this step anew
    if (!gone_ && !covered) apply(steps_[at_]->on(event, desk_, draft_));   // behind the help page, too: who waits for a printer would wait for ever
    if (draft_.holder.empty() && draft_.card) draft_.holder = draft_.card->number;
    noteScreen();
}

bool Session::anothersCard(const Event& event) {
    auto* read = as<drivers::CardRead>(event);
    cardChanged_ = cardChanged_ || (read && !draft_.holder.empty() && read->card.number != draft_.holder);
    return cardChanged_ && !busy();
}

bool Session::answered(const ui::Answer& answer) {
    if (keeps(answer)) return true;
    bool onlyWoke = stillThere();
    if (onlyWoke || std::holds_alternative<ui::StillHere>(answer)) return true;
    bool busy = this->busy();
    if (std::holds_alternative<ui::Help>(answer)) {
        helping_ = !helping_;
        guiding_ = false;
        if (helping_) help_.ask(desk_, draft_.item.id, caseOf(draft_));
        return true;
    }
    if (helping_) {
        auto* chosen = std::get_if<ui::Chosen>(&answer);
        if (chosen && chosen->id == "guide") return guiding_ = true;
        if (!std::holds_alternative<ui::Touched>(answer)) helping_ = std::exchange(guiding_, false);
        if (!std::holds_alternative<ui::Exit>(answer) && !std::holds_alternative<ui::Home>(answer)) return true;
    }
    if (std::holds_alternative<ui::Exit>(answer) || std::holds_alternative<ui::Home>(answer) || leaves(answer)) {
        if (!busy) end("cancelled");
        return true;
    }
    if (asksVersion()) {
        answeredVersion(answer);
        return true;
    }
    if (std::holds_alternative<ui::Back>(answer)) {
        if (keeping_.open()) return keeping_.back(desk_), true;
        if (busy || steps_[at_]->back(desk_, draft_)) return true;
        if (steps_[at_]->canBack(draft_)) apply(kiosk::Back{});
        return true;
    }
    return false;
}

bool Session::keeps(const ui::Answer& answer) {
    auto* chosen = std::get_if<ui::Chosen>(&answer);
    if (!chosen || chosen->id != "keep_draft" || keeping_.open() || !DraftKeeping::possible(draft_) || busy()) return false;
    if (stillThere()) keeping_.keep(desk_, draft_);   // what it is agreed to stands over that button
    else keeping_.ask();
    return true;
}

bool Session::stillThere() {
    touched_ = desk_.time.steady;
    return std::exchange(warned_, false);
}

// The way that pages of failures have; on other screens an option may be called so too.
bool Session::leaves(const ui::Answer& answer) const {
    auto* chosen = std::get_if<ui::Chosen>(&answer);
    return chosen && chosen->id == "leave" && std::holds_alternative<ui::Trouble>(prompt());
}

void Session::tick() {
    if (busy() || steps_[at_]->patient()) touched_ = desk_.time.steady;
    auto& limits = desk_.config.deadlines;
    if (stepKind() == "rate" && untouched() >= limits.rating * patience()) return apply(Next{});   // nobody is asked twice for a rating
    if (untouched() >= (limits.idleWarning + limits.idleEnd) * patience()) return end("idle");
    warned_ = untouched() >= limits.idleWarning * patience();
}

void Session::giveWay() {
    if (!outcome_ && warned_ && !busy()) end("gave_way");
}

milliseconds Session::untouched() const { return desk_.time.steady - touched_; }

void Session::apply(Move move) {
    if (std::holds_alternative<Next>(move)) {
        auto next = std::find_if(steps_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, steps_.end(), [this](auto& step) { return step->wanted(draft_); });
        if (next == steps_.end()) return end("done");
        record("next");
        go(static_cast<std::size_t>(next - steps_.begin()));
    } else if (std::holds_alternative<kiosk::Back>(move)) {
        auto before = std::find_if(steps_.rend() - static_cast<std::ptrdiff_t>(at_), steps_.rend(), [this](auto& step) { return step->wanted(draft_); });
        if (before == steps_.rend()) return end("cancelled");
        record("back");
        go(static_cast<std::size_t>(steps_.rend() - before) - 1);
    } else if (std::holds_alternative<Change>(move)) {
        auto first = std::ranges::find_if(steps_, [this](auto& step) { return step->fillsIn() && step->wanted(draft_); });
        if (first == steps_.end()) return;
        record("back");
        go(static_cast<std::size_t>(first - steps_.begin()));
    } else if (auto* over = std::get_if<End>(&move)) {
        end(over->outcome);
    } else if (auto* done = std::get_if<Served>(&move)) {
        served(*done);
    } else if (auto* other = std::get_if<Instead>(&move)) {
        become(std::move(*other));
    }
}

// Not while it prints or sends, nor once something is final: what stands on paper or at the platform stays of the version begun.
bool Session::asksVersion() const { return newer_ && !served_ && draft_.storedNumber.empty() && !helping_ && !keeping_.open() && !busy() && steps_[at_]->canBack(draft_); }

void Session::answeredVersion(const ui::Answer& answer) {
    auto* chosen = std::get_if<ui::Chosen>(&answer);
    const bool stays = std::holds_alternative<ui::Back>(answer) || (chosen && chosen->id == "go_on");
    if (stays) newer_.reset();
    else if (chosen && chosen->id == "begin_anew") become({std::move(*newer_)});
}

void Session::become(Instead other) {
    record("instead");
    steps_[at_]->leave(desk_, draft_);
    newer_.reset();
    if (!other.resumed) draft_.beginAnew(other.item);
    draft_.item = std::move(other.item);
    draft_.anew = draft_.card.has_value();
    makeSteps();
    // Whom an agent stands for is not kept with a draft: that is asked again.
    auto asking = std::ranges::find(draft_.item.steps, actsForAnother(draft_) ? "principal" : "resume_draft", &StepSpec::kind);
    const bool goesOn = other.resumed && asking != draft_.item.steps.end();
    const auto from = steps_.begin() + (goesOn ? asking - draft_.item.steps.begin() + 1 - actsForAnother(draft_) : 0);
    at_ = static_cast<std::size_t>(std::find_if(from, steps_.end() - 1, [this](auto& step) { return step->wanted(draft_); }) - steps_.begin());
    go(at_);
    apply(steps_[at_]->on(desk_.time, desk_, draft_));   // who is known already is not shown a page that asks who they are
}

void Session::served(const Served& done) {
    served_ = done.outcome;
    if (done.goesOn) return apply(Next{});
    const auto last = steps_.size() - 1;
    if (at_ == last || draft_.item.steps[last].kind != "rate") return end(*served_);
    record("served");
    go(last);
}

void Session::go(std::size_t to) {
    if (to != at_) steps_[at_]->leave(desk_, draft_);
    at_ = to;
    if (draft_.card && desk_.devices.cards) desk_.devices.cards->accept();   // another person's card is to be noticed
    ++screen_;
    gone_ = goneDevice();
    if (!gone_) steps_[at_]->enter(desk_, draft_);
}

void Session::end(std::string outcome) {
    steps_[at_]->leave(desk_, draft_);
    ratingKeys_.off();
    if (desk_.devices.cards) desk_.devices.cards->stop();
    if (!draft_.token.empty()) desk_.platform.ask("", platform::CloseSession{draft_.token});
    const bool another = outcome == entryOf(Failure::cardChanged).name;   // whose card lies there is to be told why it ended
    outcome_ = served_ && !another ? *served_ : std::move(outcome);
    record(*outcome_);
}

void Session::record(const std::string& result) {
    desk_.journal.event({0, desk_.clock.at(desk_.time), draft_.item.id, caseOf(draft_), stepKind(), result, {}});
}

std::optional<drivers::Role> Session::goneDevice() const {
    for (auto role : steps_[at_]->needs())
        if (!desk_.health.working(role)) return role;
    return std::nullopt;
}

ui::Prompt Session::prompt() const {
    if (guiding_) return guidePage();
    if (helping_) {
        auto page = help_.page(desk_.config.site);
        page.buttons.push_back({"guide", _("看办事指南"), ui::Tone::plain, ui::Icon::list});
        return page;
    }
    if (keeping_.open()) return keeping_.prompt(draft_);
    if (asksVersion()) return failurePage(Failure::itemChanged, desk_.config.site, {{"changes", changesBetween(draft_.item, *newer_, Speech{draft_.language})}});
    if (gone_) return deviceTrouble(*gone_, desk_.config.site);
    return steps_[at_]->prompt(draft_);
}

// Without its paper: the step below may be printing.
ui::Notice Session::guidePage() const {
    return {draft_.item.title.in(draft_.language), _("办事指南"), guideSections(draft_.item, Speech{draft_.language}), _("知道了"), {}};
}

void Session::noteScreen() {
    if (outcome_) return;
    const auto now = prompt();
    std::pair shown{now.index() + (helping_ ? 100 : 0) + (guiding_ ? 50 : 0) + (gone_ ? 200 : 0) + (asksVersion() ? 400 : 0) + (keeping_.open() ? 800 + 100 * keeping_.page() : 0), steps_[at_]->page(draft_)};
    if (shown != shown_) ++screen_;
    shown_ = shown;
    ratingKeys_.show(now);
}

void Session::show(ui::View& view) const {
    const bool busy = this->busy();
    view.prompt = prompt();
    view.screen = screen_;
    auto& around = view.surround;
    for (auto& stage : draft_.item.stages) around.stages.push_back(stage.in(draft_.language));
    around.stage = draft_.item.steps[at_].stage;
    around.canBack = helping_ || (!busy && (keeping_.open() ? !keeping_.kept() : steps_[at_]->canBack(draft_)));
    around.canHome = around.canExit = !busy;
    if (busy || steps_[at_]->patient()) return;
    auto& limits = desk_.config.deadlines;
    auto left = (limits.idleWarning + limits.idleEnd) * patience() - untouched();
    int seconds = static_cast<int>(std::max<long long>(0, ceil<std::chrono::seconds>(left).count()));
    around.countdown = seconds;
    if (warned_) view.warning = ui::IdleWarning{seconds, !keeping_.open() && DraftKeeping::possible(draft_)};
}

}  // namespace kiosk
