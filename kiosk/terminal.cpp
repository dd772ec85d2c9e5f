#include "kiosk/terminal.h"

#include <algorithm>
#include <fmt/format.h>

#include "kiosk/farewell.h"
#include "kiosk/site_incidents.h"
#include "kiosk/starts.h"
#include "kiosk/troubles.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using namespace std::chrono;
using drivers::Role;
using ui::_;

namespace {

constexpr const char* keptOutOfService = "out_of_service";

// A page that a technician prints to see whether it comes out: no resident's, and nothing to be settled.
bool isTest(const drivers::DeviceEvent& event) {
    return std::visit([](auto& said) {
        if constexpr (requires { said.job; }) return isTestKey(said.job);
        else return false;
    }, event.what);
}
bool isTest(const Event& event) {
    auto* device = std::get_if<drivers::DeviceEvent>(&event);
    return device && isTest(*device);
}

}  // namespace

Terminal::Terminal(const Config& config, Journal& journal, Catalogue& catalogue, platform::CentralPlatform& platform, const Devices& devices, Tick now)
    : config_(config), journal_(journal), catalogue_(catalogue), platform_(platform),
      courier_(journal, platform, {config.deadlines.outboxFirst, config.deadlines.outboxLongest}),
      settlement_(journal, platform), payments_(journal, platform, {config.deadlines.paymentPoll, config.deadlines.query}), lockers_(journal, devices.locker), handOvers_(journal, courier_), photos_(devices.camera), belongings_(config.deadlines),
      desk_{config, journal, platform, courier_, settlement_, payments_, lockers_, health_, belongings_, devices, now}, catalogueWatch_(catalogue, desk_), lobby_(catalogue, desk_, modes_) {
    for (auto& [role, device] : config.devices) health_.expect(role);
    reason_ = journal.setting(keptOutOfService);
    technician_ = std::make_unique<TechnicianMode>(desk_, health_, hall());
    ui::setLanguage(modes_.language);
    desk_.calendar = WorkingDays{config.paths.assets / "calendar"};
    desk_.itemNamed = [this](const std::string& id) { return lobby_.toDoHere(id); };
    lobby_.load();
    restart_.begin(journal, now.steady + config.deadlines.restartNotice);
    settlement_.begin(devices.documents, now.now);
    settlement_.reportAgain();
    payments_.begin(now.now);
    lockers_.watch([this](auto& key, auto& outcome) { handOvers_.doorEnded(key, outcome, desk_.time.now); });
    lockers_.begin(now.now);
    tidy();                                          // what a kill left in its log
    tick();
}

void Terminal::on(Event event) {
    if (session_ && as<ui::EmblemTouched>(event)) event = ui::Answer{ui::Touched{}};
    if (auto* time = std::get_if<Tick>(&event)) desk_.time = *time;
    if (auto* device = std::get_if<drivers::DeviceEvent>(&event)) deviceSaid(*device);
    if (auto* answer = std::get_if<ui::Answer>(&event)) {
        touched_ = desk_.time.steady;
        bool onlyUncovers = covered();
        presence_.touched(touched_);
        used_ = true;
        if (auto* set = std::get_if<ui::ModesSet>(answer)) {
            modes_ = set->modes;
            modes_.voice = modes_.voice && speaks() && !technician_->shows();
            modes_.reach = modes_.reach && !technician_->shows();
            ui::setLanguage(modes_.language);
        }
        if (!session_ && !technician_->shows()) return answered(*answer);
        if (auto* chosen = std::get_if<ui::Chosen>(answer); chosen && chosen->id == callHotline && !technician_->shows()) return toHotline();
        // Nothing below the cover was meant; the question that stands over it has answers of its own.
        if (onlyUncovers && session_) return session_->on(session_->warned() ? *answer : ui::Answer{ui::StillHere{}}, modes_);
    }
    technician_->on(event);                          // first, as what it counts goes along with what is written down then
    if (!isTest(event)) settlement_.on(event, desk_.time.now);
    lockers_.on(event, desk_.time.now);
    payments_.on(event, desk_.time);                 // before the step, which may ask it something about what came
    if (session_) session_->on(event, modes_);
    if (auto* reply = std::get_if<platform::Reply>(&event)) replied(*reply);
    if (std::holds_alternative<Tick>(event)) tick();
    if (session_ && session_->outcome()) finishSession();
}

void Terminal::deviceSaid(const drivers::DeviceEvent& event) {
    if (auto* changed = std::get_if<drivers::SiteChanged>(&event.what)) siteSaid(*changed);
    presence_.on(event, desk_.time.steady);
    if (byHand(event)) presence_.touched(desk_.time.steady);
    if (!isTest(event)) belongings_.on(event, desk_.time.steady);
    photos_.on(event.what);
    if (farewell_) farewell_ = farewell(lastOutcome_, belongings_);
    if (std::holds_alternative<drivers::PaperRetracted>(event.what)) {
        logIncident(Incident::receiptRetracted);
        journal_.note(Incident::receiptRetracted, {}, desk_.time.now);
    }
    if (!health_.on(event)) return;
    auto& device = health_.devices().at(event.from);
    std::string detail = roleName(event.from);
    if (std::holds_alternative<drivers::PaperLow>(event.what)) {
        if (device.paperLow) logIncident(Incident::paperLow, detail);
    } else if (device.fault) {
        logIncident(Incident::deviceFault, detail + " " + statusName(device.status) + " " + faultName(device.fault->kind));
    } else {
        logIncident(device.status == drivers::Status::online ? Incident::deviceOnline : Incident::deviceOffline, detail);
    }
}

void Terminal::siteSaid(const drivers::SiteChanged& changed) {
    auto incident = siteIncident(changed, health_.reads(changed.input));
    if (!incident) return;
    logIncident(*incident);
    journal_.note(*incident, {}, desk_.time.now);
}

void Terminal::replied(platform::Reply& reply) {
    for (auto& news : link_.on(reply, desk_.time.steady)) logIncident(news.id, news.detail);
    bool reached = link_.reached();
    if (health_.platformReached(reached) && reached) {
        linkBack_ = desk_.time.now;
        settlement_.reportAgain();
    }
    courier_.on(reply, desk_.time.now);
    desk_.clock.on(reply, desk_.time);
    events_.on(reply, desk_);
    if (reached) courier_.sendDue(desk_.time.now, linkBack_);
    catalogueWatch_.on(reply);
    if (auto* taken = std::get_if<platform::HeartbeatTaken>(&reply.what)) lobby_.announcements().take(std::move(taken->announcements));
}

void Terminal::tick() {
    auto now = desk_.time.steady;
    Belongings::Due due;
    if (!technician_->shows()) due = belongings_.tick(now);   // their own cards lie there for tests
    if (due.slip && desk_.devices.receipts) desk_.devices.receipts->retract();
    if (due.card) {
        logIncident(Incident::cardForgotten);
        journal_.note(Incident::cardForgotten, {}, desk_.time.now);
    }
    if (farewell_ && now >= farewellUntil_) rest();
    if (session_ && technician_->waits()) session_->giveWay();
    bool idle = !session_ && !farewell_ && !technician_->shows();
    if (idle && used_ && now - touched_ >= config_.deadlines.idleWarning) rest();
    if (!session_ && !farewell_ && now >= tidyAt()) tidy();
    courier_.sendDue(desk_.time.now, linkBack_);
    watchOutbox();
    if (untouched() && health_.online() && !journal_.untidy()) events_.tick(desk_);
    if (now >= heartbeatAt_) {
        heartbeatAt_ = now + config_.deadlines.heartbeat;
        platform_.ask(desk_.freshKey("heartbeat"), heartbeat());
    }
    if (untouched() && catalogue_.adopt()) lobby_.load();
    if (!session_ && !technician_->shows()) catalogueWatch_.tick();
    if (session_) offerNewer();
}

// Looked at once for each catalogue that comes while somebody is there.
void Terminal::offerNewer() {
    if (catalogue_.coming().empty() || catalogue_.receiving() || catalogue_.coming() == comingSeen_) return;
    comingSeen_ = catalogue_.coming();
    if (auto newer = catalogue_.next(session_->itemId()); newer && newer->version != session_->itemVersion())
        session_->offerNewer(parseServiceItem(newer->json));
}

void Terminal::watchOutbox() {
    bool red = alarm(journal_.waiting(), desk_.time.now, config_.deadlines.outboxAlarm) == OutboxAlarm::red;
    if (red && !waitedTooLong_) {
        logIncident(Incident::outboxTooOld);
        journal_.note(Incident::outboxTooOld, {}, desk_.time.now);
    }
    waitedTooLong_ = red;
}

milliseconds Terminal::nextTick() const {
    if (session_ || farewell_ || technician_->shows() || technician_->waits() || technician_->errands().busy())
        return config_.deadlines.tick;
    if (payments_.open()) return config_.deadlines.paymentPoll;
    if (!journal_.waiting().empty()) return config_.deadlines.outboxFirst;
    // The clock of the attract screen turns with the minute.
    auto intoMinute = desk_.time.now.time_since_epoch() % minutes{1};
    auto until = std::min<milliseconds>(milliseconds{minutes{1}} - intoMinute, config_.deadlines.heartbeat);
    // On time, so that it is not the touch of the next resident that brings the tick that tidies.
    if (auto reminder = belongings_.nextTick()) until = std::clamp(*reminder - desk_.time.steady, milliseconds{0}, until);
    if (journal_.untidy()) until = std::clamp(tidyAt() - desk_.time.steady, milliseconds{0}, until);
    return until;
}

void Terminal::answered(const ui::Answer& answer) {
    bool stays = std::holds_alternative<ui::Touched>(answer) || std::holds_alternative<ui::ModesSet>(answer) ||
                 std::holds_alternative<ui::EmblemTouched>(answer);
    if (technician_->calledBy(answer)) return;
    if (stays && !farewell_) return;
    if (!reason_ && lobby_.typed(answer)) return;
    ++screen_;
    if (farewell_) return rest();
    if (reason_) return;
    if (auto item = lobby_.on(answer)) start(*item);
}

void Terminal::start(const ServiceItem& item) {
    lobby_.close();
    catalogue_.used(item.id);
    catalogueWatch_.letResidentGoFirst();
    photos_.forget();
    belongings_.visitBegins();
    restart_.visitBegins();
    technician_->errands().end("a resident came");
    comingSeen_.clear();
    session_ = std::make_unique<Session>(item, desk_, modes_);
}

void Terminal::toHotline() {
    if (!lobby_.hasHotline() || (session_ && session_->busy())) return;
    if (session_) {
        session_->on(ui::Answer{ui::Exit{}}, modes_);
        if (!session_->outcome()) return;            // it only woke
        finishSession();
        farewell_.reset();
    }
    if (auto item = lobby_.hotline()) start(*item);
}

void Terminal::addHotline(ui::View& view) const {
    auto* page = std::get_if<ui::Trouble>(&view.prompt);
    const bool busy = session_ && (session_->busy() || session_->itemId() == hotlineItem);
    if (page && lobby_.hasHotline() && !busy)
        page->buttons.push_back({callHotline, session_ ? _("12345 留言，结束这次办理") : _("12345 留言"), ui::Tone::plain, ui::Icon::phone});
}

void Terminal::finishSession() {
    lastOutcome_ = *session_->outcome();
    if (lastOutcome_ == "idle") logIncident(Incident::sessionIdle, session_->itemId());
    session_.reset();
    belongings_.visitEnds(desk_.time.steady);
    belongings_.tick(desk_.time.steady);             // the first sound comes with the words
    farewell_ = farewell(lastOutcome_, belongings_);
    int patience = modes_.largeText || modes_.voice ? 2 : 1;
    farewellUntil_ = desk_.time.steady + config_.deadlines.farewell * patience;
    ++screen_;
}

void Terminal::rest() {
    ++screen_;
    ++rests_;
    used_ = false;
    farewell_.reset();
    lobby_.close();
    lobby_.left();
    modes_ = {};
    ui::setLanguage(modes_.language);
    if (journal_.tidyPresses()) tidy();
}

void Terminal::tidy() {
    tidied_ = desk_.time.steady;
    journal_.tidy(desk_.time.now);
    lobby_.announcements().keep();
    if (catalogue_.keepUses()) lobby_.load();
}

void Terminal::orderDoor(Lockers::Want want, int door, Lockers::Told told) {
    lockers_.order(want, desk_.freshKey("door"), door, desk_.time.now, std::move(told));
}

std::optional<std::string> Terminal::occupied() const {
    if (session_) return "a resident is being served";
    if (technician_->working()) return "technician mode is being used at the screen";
    if (!free()) return "somebody stands at the screen";
    return std::nullopt;
}

void Terminal::letGo() { technician_->errands().end("the devices are opened anew"); }

void Terminal::attached(const Devices& devices) {
    desk_.devices = devices;
    lockers_.attached(devices.locker);
}

void Terminal::outOfService(std::string reason, Incident id) {
    logIncident(id);
    reason_ = reason.empty() ? "本机需要检修。" : std::move(reason);      // its msgid: each resident reads it in their own language
    reasonId_ = id;
    if (id == Incident::outOfServiceByTechnician) journal_.keepSetting(keptOutOfService, *reason_);
    ++screen_;
}

void Terminal::inService() {
    logIncident(Incident::inServiceByTechnician);
    reason_.reset();
    journal_.keepSetting(keptOutOfService, {});
    forgetStarts(config_.paths.state);
    ++screen_;
}

Hall Terminal::hall() {
    auto tell = [this] { heartbeatAt_ = desk_.time.steady; };
    return {[this] { return free(); },
            [this, tell] { catalogueWatch_.letResidentGoFirst(); tell(); },
            [this, tell] { rest(); tell(); },
            [this](const std::string& reason) { outOfService(reason); },
            [this] { inService(); },
            [this]() -> const std::optional<std::string>& { return reason_; },
            [this] { return heartbeat(); }};
}

const char* Terminal::state() const {
    if (technician_->inside()) return "maintenance";
    if (reason_) return "outOfService";
    for (auto& [role, device] : health_.devices())
        if (!health_.working(role)) return "degraded";
    return "inService";
}

platform::Heartbeat Terminal::heartbeat() const {
    platform::Heartbeat beat{JIUJIN_VERSION, state(), {}, 0, {}};
    for (auto& [role, device] : health_.devices()) beat.devices[roleName(role)] = statusName(device.status);
    auto rows = journal_.waiting();
    beat.waiting = static_cast<int>(rows.size());
    if (!rows.empty()) beat.oldestWaiting = floor<seconds>(rows.front().created);
    return beat;
}

bool Terminal::covered() const {
    if (!session_ || session_->busy()) return false;
    auto now = desk_.time.steady;
    // Without a sensor only the warning tells that perhaps nobody is there.
    bool alone = presence_.sensed() ? presence_.nobodyFor(config_.deadlines.cover, now) : session_->warned();
    return alone && session_->personal();
}

std::string Terminal::announcement() const {
    std::optional<Failure> worst;
    auto also = [&](Failure failure) { worst = worst ? worse(*worst, failure) : failure; };
    if (auto left = belongings_.notice()) also(*left);
    if (restart_.shown(desk_.time.steady)) also(restart_.paying() ? Failure::paymentAfterRestart : Failure::interrupted);
    if (!health_.online()) also(Failure::networkDown);
    return worst ? failureWords(*worst) : std::string{};
}

ui::View Terminal::view() const {
    ui::View view;
    view.surround = surround(config_, desk_.time.now, modes_.language, health_.online());
    view.surround.canSpeak = speaks();
    view.modes = modes_;
    view.screen = screen_;
    view.chimes = belongings_.chimes();
    view.volume = technician_->volume();
    if (technician_->shows()) {
        technician_->show(view);
    } else if (session_) {
        session_->show(view);
        view.covered = covered();
    } else if (farewell_) {
        view.prompt = *farewell_;
    } else if (reason_) {
        auto& elsewhere = config_.site.elsewhere;
        view.prompt = ui::OutOfService{_("暂停服务"), _(reason_->c_str()), elsewhere.empty() ? _("别的终端照常服务，请问管理员。") : elsewhere,
                                       config_.site.keeperPhone, code(reasonId_)};
        view.surround.canHelp = false;
    } else {
        lobby_.show(view, presence_.nobody(), announcement());
    }
    addHotline(view);
    return view;
}

}  // namespace kiosk
