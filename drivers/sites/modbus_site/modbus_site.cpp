#include "drivers/sites/modbus_site/modbus_site.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "drivers/modbus/master.h"
#include "drivers/sites/debounce.h"
#include "drivers/sites/modbus_site/settings.h"
#include "drivers/transports/recording.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double worthSaying = 1;   // degrees
constexpr Clock::time_point atOnce{};
constexpr int lampOn = 0xFF00, lampOff = 0x0000;

SiteSettings siteSettingsOf(const DeviceConfig& config) {
    OptionWords options{config.options};
    return siteSettings(options);
}

Fault refusedBy(const ModbusAsk& ask, const ModbusException& no) {
    auto fault = faultOf(no);
    fault.detail = fmt::format("module {}, address {}: {}", ask.device, ask.address, fault.detail);
    return fault;
}

// The module was there to say so.
bool refused(const Fault& fault) { return fault.kind == Fault::Kind::notConfigured || fault.kind == Fault::Kind::moduleFailed; }

class ModbusSite final : public Site {
public:
    ModbusSite(const DeviceConfig& config, Sink sink)
        : address_{config.address}, record_{config.record}, settings_{siteSettingsOf(config)}, errands_{errands()},
          worker_{Role::site, std::move(sink), settings_.reopen, [this](Worker&) { serve(); }} {}

    void light(Lamp lamp, bool on) override {
        worker_.post([this, lamp, on] {
            for (auto& errand : errands_)
                if (errand.lamp == lamp) errand.ask.value = on ? lampOn : lampOff, errand.due = atOnce;
        });
    }

private:
    // A question that is asked again and again, or a lamp: each with its own trouble, so that a module that is silent does
    // not silence the others.
    struct Errand {
        ModbusAsk ask;
        Transport::Duration every;
        std::optional<Lamp> lamp{};
        Clock::time_point due = atOnce;
        std::optional<Fault> trouble{};
    };

    std::vector<Errand> errands() const;
    void serve();
    void runDue(Clock::time_point by);
    void run(Errand&);
    std::optional<Fault> attempt(const Errand&);
    void heard(const ModbusAsk&, const std::vector<std::uint16_t>&);
    void judge();
    bool tampered() const;
    Transport::Duration pause() const;

    std::string address_;
    std::filesystem::path record_;
    SiteSettings settings_;
    std::vector<Errand> errands_;
    std::map<SiteInput, Debounce> inputs_;
    std::optional<double> celsius_;   // as it was said
    std::optional<ModbusMaster> bus_;
    Worker worker_;
};

std::vector<ModbusSite::Errand> ModbusSite::errands() const {
    std::vector<Errand> all;
    std::vector<ModbusPoint> points;
    for (const auto& [input, point] : settings_.inputs) points.push_back(point);
    for (const auto& ask : questionsFor(points)) all.push_back({ask, settings_.poll});
    if (settings_.temperature)
        for (const auto& ask : questionsFor({*settings_.temperature})) all.push_back({ask, settings_.temperatureEvery});
    for (const auto& [lamp, point] : settings_.lamps)
        all.push_back({{ModbusAsk::Function::writeCoil, point.device, point.address, 1, lampOff}, std::chrono::hours{24}, lamp});
    return all;
}

// A module that lost its power forgot its lamps, and one that a killed process left on must go out: all is done anew.
void ModbusSite::serve() {
    bus_.reset();
    bus_.emplace(recorded(worker_.open(address_, settings_.open), {record_, "site", [](auto bytes) { return bytes; }}), settings_.patience);
    for (auto& errand : errands_) errand.due = atOnce, errand.trouble.reset();
    for (;;) {
        runDue(Clock::now());
        runDue(atOnce);
        judge();
        if (worker_.wait(bus_->line().pipe(), pause()) == Worker::Woken::byInput)   // nothing was asked, so it is noise
            bus_->line().listen([](auto& received) { return received.clear(), false; });
    }
}

void ModbusSite::runDue(Clock::time_point by) {
    for (auto& errand : errands_)
        if (errand.due <= by) run(errand);
}

// When a module is not understood, all else is asked of it at once, so that it shows whether it is there at all.
void ModbusSite::run(Errand& errand) {
    const bool wasWell = !errand.trouble;
    errand.trouble = attempt(errand);
    if (wasWell && errand.trouble && !refused(*errand.trouble))
        for (auto& other : errands_)
            if (!other.lamp && !other.trouble && other.ask.device == errand.ask.device) other.due = atOnce;
    const bool undecided = std::ranges::any_of(inputs_, [](const auto& input) { return input.second.undecided(); });
    const auto next = undecided && !errand.lamp ? std::min(errand.every, settings_.debounce) : errand.every;
    errand.due = Clock::now() + (errand.trouble ? settings_.retry : next);
}

// A module that is in trouble is tried once a time, so that the others need not wait for it.
std::optional<Fault> ModbusSite::attempt(const Errand& errand) {
    const bool inTrouble = std::ranges::any_of(errands_, [&](auto& one) { return one.trouble && one.ask.device == errand.ask.device; });
    try {
        heard(errand.ask, bus_->ask(errand.ask, inTrouble ? 1 : settings_.patience.tries));
        return std::nullopt;
    } catch (const ModbusException& no) {
        return refusedBy(errand.ask, no);
    } catch (const AskAgain& nonsense) {
        return Fault{Fault::Kind::protocol, fmt::format("module {}: {}", errand.ask.device, nonsense.what()), Remedy::reset};
    } catch (const Timeout& silence) {
        return Fault{Fault::Kind::timeout, fmt::format("module {}: {}", errand.ask.device, silence.what()), Remedy::reset};
    }
}

void ModbusSite::heard(const ModbusAsk& ask, const std::vector<std::uint16_t>& values) {
    const auto now = Clock::now();
    for (const auto& [input, point] : settings_.inputs)
        if (answers(ask, point))
            if (const auto on = inputs_[input].read(isOn(point, ask, values), now, settings_.debounce)) worker_.say(SiteChanged{input, *on});
    if (!settings_.temperature || !answers(ask, *settings_.temperature)) return;
    const auto celsius = measured(*settings_.temperature, ask, values);
    if (celsius_ && std::abs(celsius - *celsius_) < worthSaying) return;
    celsius_ = celsius;
    worker_.say(TemperatureRead{celsius});
}

// With some modules silent the site is in error but goes on; with all of them the line itself is suspect, and opened anew.
void ModbusSite::judge() {
    const auto troubled = [](const Errand& errand) { return errand.trouble.has_value(); };
    const auto first = std::ranges::find_if(errands_, troubled);
    if (first == errands_.end()) {
        if (!tampered()) return worker_.online();
        return worker_.status(Status::fraudAttempt, Fault{Fault::Kind::tampered, "the tamper contact is broken", Remedy::suspend});
    }
    const bool all = std::ranges::all_of(errands_, [&](auto& errand) { return errand.lamp || troubled(errand); });
    const bool silent = first->trouble->kind == Fault::Kind::timeout;
    const auto status = all && silent ? Status::offline : Status::hardwareError;
    if (all) throw Failed{status, *first->trouble};
    worker_.status(status, first->trouble);
}

bool ModbusSite::tampered() const {
    const auto contact = inputs_.find(SiteInput::tamper);
    return contact != inputs_.end() && contact->second.state().value_or(false);
}

Transport::Duration ModbusSite::pause() const {
    auto next = Clock::time_point::max();
    for (const auto& errand : errands_) next = std::min(next, errand.due);
    return std::chrono::ceil<Transport::Duration>(next - Clock::now());
}

}  // namespace

std::unique_ptr<Site> makeModbusSite(const DeviceConfig& config, Sink sink) { return std::make_unique<ModbusSite>(config, std::move(sink)); }

std::vector<std::string> modbusSiteMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    siteSettings(options);
    checkAddress(options, config.address);
    return options.mistakes();
}

}  // namespace drivers
