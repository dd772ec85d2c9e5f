#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

#include "drivers/emulators/escpos_printer.h"

// The verbs of `receipt_printer`.
namespace emulators {
namespace {

constexpr const char* name = "receipt_printer";
using State = EscposDevice::State;

int number(const std::string& rest) {
    int value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc{} || end != rest.data() + rest.size() || value < 0)
        throw std::invalid_argument("a number is needed, not '" + rest + "'");
    return value;
}

}  // namespace

void EscposPrinter::change(const std::function<void(State&)>& edit) {
    device_.change(edit);
    carryOn();
}

void EscposPrinter::offerFaults() {
    auto set = [&](const char* verb, auto edit) {
        dock_.offer(name, verb, "", [this, edit](const std::string&) { change(edit); });
    };
    set("paper_out", [](State& s) { s.paperEnd = true; });
    set("paper_ok", [](State& s) { s.paperEnd = s.paperLow = false; });
    set("paper_low", [](State& s) { s.paperLow = true; });
    set("cover_open", [](State& s) { s.coverOpen = true; });
    set("cover_closed", [](State& s) { s.coverOpen = false; });
    set("jam", [](State& s) { s.jam = true; });
    set("cutter_error", [](State& s) { s.cutterError = true; });
    set("overheat", [](State& s) { s.overheated = true; });
    set("cool", [](State& s) { s.overheated = false; });
    set("broken", [](State& s) { s.unrecoverable = true; });
    set("clear", [](State& s) { s.jam = s.cutterError = s.unrecoverable = s.overheated = false; });
    dock_.offer(name, "paper_left", "MILLIMETRES", [this](const std::string& rest) { device_.paperLeft(number(rest)); });
    dock_.offer(name, "stuck", "on|off", [this](const std::string& rest) {
        change([on = onOrOff(rest)](State& s) { s.stuck = on; });
    });
}

void EscposPrinter::offerMouth() {
    dock_.offer(name, "take", "", [this](const std::string&) {
        device_.takeSlip();
        carryOn();
    });
    dock_.offer(name, "tear", "", [this](const std::string&) { device_.tear(); });
    dock_.offer(name, "bin_full", "on|off", [this](const std::string& rest) {
        change([on = onOrOff(rest)](State& s) {
            s.binFull = on;
            if (!on) s.mouthError = false;
        });
    });
}

void EscposPrinter::offerCable() {
    dock_.offer(name, "unplug", "", [this](const std::string&) { wire_.unplug(); });
    dock_.offer(name, "plug", "", [this](const std::string&) { wire_.plug(); });
    dock_.offer(name, "power_off", "", [this](const std::string&) { cutPower(); });
    dock_.offer(name, "power_off_after", "BYTES", [this](const std::string& rest) {
        powerLeft_ = static_cast<std::size_t>(number(rest));
    });
    dock_.offer(name, "unplug_after", "BYTES", [this](const std::string& rest) {
        cableLeft_ = static_cast<std::size_t>(number(rest));
    });
    dock_.offer(name, "buffer", "BYTES (0: any number)", [this](const std::string& rest) {
        device_.bufferOf(static_cast<std::size_t>(number(rest)));
        carryOn();
    });
    dock_.offer(name, "slow", "BYTES_PER_SECOND (0: as fast as it is)", [this](const std::string& rest) {
        device_.bytesPerSecond(number(rest));
    });
}

void EscposPrinter::offerAnswers() {
    auto onOff = [&](const char* verb, bool Answering::*what) {
        dock_.offer(name, verb, "on|off", [this, what](const std::string& rest) { answering_.*what = onOrOff(rest); });
    };
    onOff("silent", &Answering::silent);
    onOff("garbage", &Answering::garbage);
    onOff("twice", &Answering::twice);
    dock_.offer(name, "split", "on|off", [this](const std::string& rest) { wire_.split(onOrOff(rest)); });
    dock_.offer(name, "late", "MILLISECONDS", [this](const std::string& rest) { answering_.lateMs = number(rest); });
}

std::string EscposPrinter::describe() const {
    const auto& state = device_.state();
    std::string words = fmt::format("{}, papers {}", wire_.plugged() ? "plugged" : "unplugged", texts_.size());
    auto tell = [&words](bool what, const char* word) {
        if (what) words += fmt::format(", {}", word);
    };
    tell(state.paperEnd, "paper out");
    tell(state.paperLow, "paper low");
    tell(state.coverOpen, "cover open");
    tell(state.jam, "jam");
    tell(state.cutterError, "cutter error");
    tell(state.overheated, "overheated");
    tell(state.unrecoverable, "broken");
    tell(state.stuck, "stuck");
    tell(state.slipWaits, "slip waits");
    tell(state.binFull, "bin full");
    tell(state.mouthError, "mouth error");
    if (retracted_ > 0) words += fmt::format(", retracted {}", retracted_);
    tell(state.errorKept && !state.jam && !state.cutterError, "waits for recovery");
    tell(device_.waiting() > 0, "has data");
    return words;
}

}  // namespace emulators
