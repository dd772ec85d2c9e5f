#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>

#include "drivers/catalogue.h"
#include "kiosk/config.h"
#include "kiosk/ctl/wish.h"
#include "kiosk/health.h"

namespace kiosk::ctl {

using drivers::DeviceConfig;
using drivers::DeviceEvent;
using drivers::Role;
using nlohmann::json;

namespace {

// What is said on the driver's thread, one after another.
class Heard {
public:
    drivers::Sink sink() {
        return [this](DeviceEvent event) {
            std::lock_guard lock(mutex_);
            events_.push_back(std::move(event));
            said_.notify_one();
        };
    }
    // None: nothing was said for so long.
    std::optional<DeviceEvent> next(std::chrono::milliseconds quiet) {
        std::unique_lock lock(mutex_);
        if (!said_.wait_for(lock, quiet, [&] { return !events_.empty(); })) return std::nullopt;
        auto event = std::move(events_.front());
        events_.pop_front();
        return event;
    }

private:
    std::mutex mutex_;
    std::condition_variable said_;
    std::deque<DeviceEvent> events_;
};

// By its name only, whatever it holds: a tape of another's may not be made of invented people.
struct Told {
    json operator()(const drivers::StatusChanged& changed) const {
        json one{{"says", "status"}, {"status", statusName(changed.status)}};
        if (changed.fault) one["fault"] = {{"kind", faultName(changed.fault->kind)}, {"detail", changed.fault->detail}};
        return one;
    }
    json operator()(const drivers::DeviceFacts& facts) const {
        return {{"says", "facts"}, {"maker", facts.maker}, {"model", facts.model}, {"firmware", facts.firmware}};
    }
    json operator()(const drivers::CardRead&) const { return {{"says", "cardRead"}}; }
    json operator()(const drivers::CardRefused&) const { return {{"says", "cardRefused"}}; }
    json operator()(const drivers::CardLying&) const { return {{"says", "cardLying"}}; }
    json operator()(const drivers::CardRemoved&) const { return {{"says", "cardRemoved"}}; }
    json operator()(const drivers::BarcodeRead& read) const { return {{"says", "barcodeRead"}, {"bytes", read.text.size()}}; }
    json operator()(const drivers::PaperLow& paper) const { return {{"says", "paperLow"}, {"low", paper.low}}; }
    json operator()(const drivers::Printed&) const { return {{"says", "printed"}}; }
    json operator()(const drivers::PrintFailed& print) const { return {{"says", "printFailed"}, {"fault", {{"kind", faultName(print.fault.kind)}}}}; }
    json operator()(const drivers::PaperPresented&) const { return {{"says", "paperPresented"}}; }
    json operator()(const drivers::PaperTaken&) const { return {{"says", "paperTaken"}}; }
    json operator()(const drivers::PaperRetracted&) const { return {{"says", "paperRetracted"}}; }
    json operator()(const drivers::DoorChanged& door) const {
        return {{"says", "doorChanged"}, {"door", door.door}, {"state", door.state == drivers::DoorState::open ? "open" : door.state == drivers::DoorState::closed ? "closed" : "unknown"}};
    }
    json operator()(const drivers::SiteChanged& changed) const {
        for (auto& [input, name] : drivers::siteInputs)
            if (input == changed.input) return {{"says", "siteChanged"}, {"input", name}, {"on", changed.on}};
        return {{"says", "siteChanged"}};
    }
    json operator()(const drivers::TemperatureRead& read) const { return {{"says", "temperature"}, {"celsius", read.celsius}}; }
    template <class Other> json operator()(const Other&) const { return {{"says", "something"}}; }
};

struct Played { Role role; DeviceConfig config; };

// card_reader-1.tape is the card reader's; its driver and options are those of the config, where there is one.
Played playedBy(const Wish& wish) {
    static constexpr struct { Role role; const char* driver; } usual[] = {
        {Role::cardReader, "sam_v"}, {Role::barcodeReader, "serial_scanner"}, {Role::receiptPrinter, "escpos"},
        {Role::locker, "locker_8a"}, {Role::site, "modbus_site"}};
    std::filesystem::path tape = wish.value("tape");
    for (auto& one : usual) {
        if (!tape.filename().string().starts_with(std::string{roleName(one.role)} + "-")) continue;
        DeviceConfig device{one.driver, {}, {}};
        auto config = readConfig(wish.config);
        if (auto* read = std::get_if<Config>(&config))
            if (auto found = read->devices.find(one.role); found != read->devices.end()) device = found->second;
        if (auto driver = wish.value("driver"); !driver.empty() && driver != device.driver) device = {driver, {}, {}};
        device.address = "tape:" + tape.string();
        device.options["reopen_ms"] = "600000";      // once is enough
        return {one.role, device};
    }
    throw Usage("whose tape is " + tape.string() + "? Its name begins with card_reader-, barcode_reader-, receipt_printer-, locker- or site-");
}

std::chrono::milliseconds quietIn(const Wish& wish) {
    auto words = wish.value("quiet");
    int seconds = 3;
    auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), seconds);
    if (!words.empty() && (error != std::errc{} || seconds < 1)) throw Usage("quiet takes a number of seconds");
    return std::chrono::seconds{seconds};
}

// The driver does what the terminal would have it do: wait for cards and codes, print what it is given.

void setOff(drivers::CardReader& reader) { reader.accept(); }
void setOff(drivers::BarcodeReader& reader) { reader.accept(); }
void setOff(drivers::ReceiptPrinter& printer) { printer.print("replay", {{drivers::Receipt::Text{"TEST"}}}); }
void setOff(drivers::Device&) {}

// The tape ends where the driver wants more than it holds (drivers/transports/tape.cpp).
bool tapeIsOver(const json& one) {
    auto fault = one.value("fault", json::object());
    return fault.value("kind", "") == "protocol" && fault.value("detail", "").find(" is over, but ") != std::string::npos;
}

void print(const Wish& wish, const json& one) {
    if (wish.asJson) fmt::print("{}\n", one.dump());
    else {
        std::vector<std::string> row{one.value("says", "?")};
        for (auto& [name, value] : one.items())
            if (name != "says") row.push_back(value.is_string() ? value.get<std::string>() : name + " " + value.dump());
        fmt::print("{}", table({row}));
    }
}

template <class Device> int play(const Wish& wish, const Played& played) {
    Heard heard;
    auto quiet = quietIn(wish);
    auto device = drivers::make<Device>(played.config, heard.sink());
    bool setOffYet = false;
    while (auto event = heard.next(quiet)) {
        auto one = std::visit(Told{}, event->what);
        if (tapeIsOver(one)) break;
        print(wish, one);
        if (one.contains("fault") && one["fault"].value("kind", "") == "protocol") return failed;   // it does not do what the tape says
        if (!setOffYet) setOff(*device);
        setOffYet = true;
    }
    return done;
}

}  // namespace

int replayTape(const Wish& wish) {
    auto played = playedBy(wish);
    if (!std::filesystem::exists(wish.value("tape"))) throw std::runtime_error("there is no tape " + wish.value("tape"));
    switch (played.role) {
        case Role::cardReader: return play<drivers::CardReader>(wish, played);
        case Role::barcodeReader: return play<drivers::BarcodeReader>(wish, played);
        case Role::receiptPrinter: return play<drivers::ReceiptPrinter>(wish, played);
        case Role::locker: return play<drivers::Locker>(wish, played);
        default: return play<drivers::Site>(wish, played);
    }
}

}  // namespace kiosk::ctl
