#include <catch2/catch.hpp>

#include "tests/drivers/site_rig.h"
#include "tests/drivers/support/at_once.h"
#include "tests/support/deadline.h"

using namespace drivers;
using namespace std::chrono_literals;

namespace {

// Until the module says it by its dock; the driver writes lamps in its own time.
bool comesTo(SiteRig& rig, const std::string& words) {
    for (const auto end = std::chrono::steady_clock::now() + 10s; std::chrono::steady_clock::now() < end; std::this_thread::sleep_for(2ms))
        if (rig.state() == words) return true;
    return false;
}

}  // namespace

TEST_CASE("site: every input is said when it is first read, and at each change, once, over a serial line and over TCP") {
    const auto cable = GENERATE(SiteRig::Cable::serial, SiteRig::Cable::tcp);
    SiteRig rig{cable};
    rig.does("presence on");
    rig.start();
    CHECK_FALSE(rig.reads(SiteInput::operatorSwitch));
    CHECK_FALSE(rig.reads(SiteInput::cabinetDoor));
    CHECK_FALSE(rig.reads(SiteInput::tamper));
    CHECK(rig.reads(SiteInput::presence));
    CHECK_FALSE(rig.reads(SiteInput::onBattery));
    CHECK_FALSE(rig.reads(SiteInput::batteryLow));
    CHECK(rig.heard.next<TemperatureRead>().celsius == 25);
    rig.heard.status(Status::online);
    const std::pair<const char*, SiteInput> all[] = {{"switch", SiteInput::operatorSwitch}, {"door", SiteInput::cabinetDoor}, {"tamper", SiteInput::tamper},
                                                     {"ups", SiteInput::onBattery}, {"battery_low", SiteInput::batteryLow}};
    for (const auto& [verb, input] : all)
        for (const bool on : {true, false}) {
            rig.does(std::string{verb} + (on ? " on" : " off"));
            CHECK(rig.reads(input) == on);
        }
    CHECK(rig.heard.count<SiteChanged>() == 16);
    CHECK(rig.heard.countIf<StatusChanged>([](auto& said) { return said.status != Status::fraudAttempt && said.status != Status::online; }) == 0);
}

TEST_CASE("site: a broken tamper contact is a fraud attempt that tells to stop, until it is whole again, and the rest is read on") {
    SiteRig rig;
    rig.start();
    rig.heard.status(Status::online);
    rig.does("tamper on");
    const auto said = rig.heard.status(Status::fraudAttempt);
    CHECK(said.fault->kind == Fault::Kind::tampered);
    CHECK(said.fault->remedy == Remedy::suspend);
    rig.does("presence on");
    CHECK(rig.reads(SiteInput::presence));
    rig.does("tamper off");
    rig.heard.status(Status::online);
}

TEST_CASE("site: an inverted input, a coil and a bit of a register are inputs too") {
    SiteRig rig;
    rig.does("temperature 25.6");   // 0x0100
    rig.start({{"presence", "input:3!"}, {"tamper", "coil:2"}, {"on_battery", "register:0.8"}, {"battery_low", "input_register:0.0"}});
    CHECK_FALSE(rig.reads(SiteInput::tamper));
    CHECK(rig.reads(SiteInput::presence));
    CHECK(rig.reads(SiteInput::onBattery));
    CHECK_FALSE(rig.reads(SiteInput::batteryLow));
    rig.does("presence on");
    CHECK_FALSE(rig.reads(SiteInput::presence));
    rig.does("temperature 25.7");
    CHECK(rig.reads(SiteInput::batteryLow));
    CHECK(rig.heard.count<TemperatureRead>() == 0);
}

TEST_CASE("site: the temperature is said again when it is another by a degree") {
    SiteRig rig;
    rig.startOnline();
    for (const char* one : {"25.9", "25.5", "24.1", "26"}) {
        rig.does(std::string{"temperature "} + one);
        rig.does("switch on");   // an input that is read after it shows that the temperature was read too
        rig.reads(SiteInput::operatorSwitch);
        rig.does("switch off");
        rig.reads(SiteInput::operatorSwitch);
    }
    rig.does("temperature -7.5");
    CHECK(rig.heard.next<TemperatureRead>().celsius == -7.5);
    CHECK(rig.heard.count<TemperatureRead>() == 3);   // 25, 26, -7.5
}

TEST_CASE("site: a contact that bounces is not said") {
    SiteRig rig;
    auto options = SiteRig::everything();
    options["debounce_ms"] = "60000";
    rig.startOnline(options);
    rig.does("switch on");
    rig.does("temperature 40");
    rig.heard.next<TemperatureRead>([](auto& said) { return said.celsius == 40; });
    rig.does("switch off");
    rig.does("temperature 20");
    rig.heard.next<TemperatureRead>([](auto& said) { return said.celsius == 20; });
    CHECK(rig.heard.count<SiteChanged>() == 6);
}

TEST_CASE("site: lamps are lit, stay lit when the module was away, and are out when a program begins anew") {
    SiteRig rig;
    rig.startOnline();
    rig.driver->light(Lamp::cardReader, true);
    rig.driver->light(Lamp::status, true);
    rig.driver->light(Lamp::camera, true);   // there is none
    CHECK(comesTo(rig, "ok site: plugged, lamp 0, lamp 5"));
    rig.driver->light(Lamp::status, false);
    CHECK(comesTo(rig, "ok site: plugged, lamp 0"));
    rig.does("unplug");
    rig.heard.status(Status::noDevice);
    rig.driver->light(Lamp::cardReader, false);
    rig.driver->light(Lamp::status, true);
    rig.does("plug");
    CHECK(comesTo(rig, "ok site: plugged, lamp 5"));
    rig.driver.reset();
    rig.start();
    CHECK(comesTo(rig, "ok site: plugged"));
}

TEST_CASE("site: answers that are late, split, noisy, echoed, doubled or twice damaged are understood all the same") {
    SiteRig rig;
    rig.startOnline();
    const auto fault = GENERATE("slow 60", "split on", "garbage on", "echo on", "duplicate on", "bad_checksum 2", "cut_after 3", "cut_after 0");
    CAPTURE(fault);
    rig.does(fault);
    rig.does("switch on");
    CHECK(rig.reads(SiteInput::operatorSwitch));
    rig.driver->light(Lamp::status, true);
    CHECK(comesTo(rig, rig.state().substr(0, rig.state().find(", switch")) + ", switch, lamp 5"));
    CHECK(rig.heard.count<StatusChanged>() == 1);
}

TEST_CASE("site: a module that only answers nonsense, nothing or no is a fault that says what to do, until it is well again") {
    SiteRig rig;
    rig.startOnline();
    struct Trouble { const char *begins, *ends; Status status; Fault::Kind kind; Remedy remedy; };
    const auto trouble = GENERATE(Trouble{"bad_checksum on", "bad_checksum off", Status::hardwareError, Fault::Kind::protocol, Remedy::reset},
                                  Trouble{"silent on", "silent off", Status::offline, Fault::Kind::timeout, Remedy::reset},
                                  Trouble{"slow 400", "slow off", Status::offline, Fault::Kind::timeout, Remedy::reset},
                                  Trouble{"exception 2", "exception off", Status::hardwareError, Fault::Kind::notConfigured, Remedy::configuration},
                                  Trouble{"exception 4", "exception off", Status::hardwareError, Fault::Kind::moduleFailed, Remedy::maintenance},
                                  Trouble{"exception 6", "exception off", Status::hardwareError, Fault::Kind::protocol, Remedy::reset});
    CAPTURE(trouble.begins);
    rig.does(trouble.begins);
    const auto said = rig.heard.status(trouble.status);
    CHECK(said.fault->kind == trouble.kind);
    CHECK(said.fault->remedy == trouble.remedy);
    rig.does("presence on");
    rig.does(trouble.ends);
    rig.heard.status(Status::online);
    CHECK(rig.reads(SiteInput::presence));
}

TEST_CASE("site: a module that says far too much is asked again in vain or not, and understood when it says less") {
    SiteRig rig;
    rig.startOnline();
    rig.does("flood on");
    rig.does("temperature 60");   // with the flood or after it
    rig.does("flood off");
    rig.heard.next<TemperatureRead>([](auto& said) { return said.celsius == 60; });
    rig.does("switch on");
    CHECK(rig.reads(SiteInput::operatorSwitch));
}

TEST_CASE("site: a module of several that is silent, or lacks what it is asked for, does not silence the others") {
    SiteRig rig;
    auto options = SiteRig::everything();
    const auto [place, kind] = GENERATE(std::pair{"register:0/10@9", Fault::Kind::timeout}, std::pair{"register:7/10", Fault::Kind::notConfigured});
    options["temperature"] = place;
    rig.start(options);
    CHECK_FALSE(rig.reads(SiteInput::operatorSwitch));
    const auto said = rig.heard.status(Status::hardwareError);
    CHECK(said.fault->kind == kind);
    rig.does("switch on");
    CHECK(rig.reads(SiteInput::operatorSwitch));
    rig.driver->light(Lamp::cardReader, true);
    CHECK(comesTo(rig, "ok site: plugged, switch, lamp 0"));
    CHECK(rig.heard.count<StatusChanged>() == 1);
}

TEST_CASE("site: a pulled cable is told at once, though nothing is being asked, and mended within a second") {
    const auto cable = GENERATE(SiteRig::Cable::serial, SiteRig::Cable::tcp);
    SiteRig rig{cable};
    rig.startOnline({{"operator_switch", "input:0"}, {"poll_ms", "60000"}, {"reopen_ms", "200"}});   // as it is delivered
    const auto pulled = std::chrono::steady_clock::now();
    rig.does("unplug");
    CHECK(rig.heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected);
    CHECK(std::chrono::steady_clock::now() - pulled < atOnce);
    rig.does("switch on");
    const auto plugged = std::chrono::steady_clock::now();
    rig.does("plug");
    rig.heard.status(Status::online);
    CHECK(rig.reads(SiteInput::operatorSwitch));
    CHECK(std::chrono::steady_clock::now() - plugged < atOnce);
}

TEST_CASE("site: unplugged after any byte of an answer, it recovers, and says only what changed") {
    const auto cable = GENERATE(SiteRig::Cable::serial, SiteRig::Cable::tcp);
    SiteRig rig{cable};
    rig.startOnline();
    bool on = false;
    for (int bytes = 0; bytes <= 8; ++bytes) {
        CAPTURE(bytes);
        rig.does("unplug_after " + std::to_string(bytes));
        rig.heard.status(Status::noDevice);
        on = !on;
        rig.does(on ? "door on" : "door off");
        const auto plugged = std::chrono::steady_clock::now();
        rig.does("plug");
        rig.heard.status(Status::online);
        REQUIRE(rig.reads(SiteInput::cabinetDoor) == on);
        REQUIRE(std::chrono::steady_clock::now() - plugged < atOnce);
    }
    CHECK(rig.heard.count<SiteChanged>() == 6 + 9);
}

TEST_CASE("site: the program ends promptly, however long an answer may take") {
    SiteRig rig;
    auto options = SiteRig::everything();
    options["answer_ms"] = "60000";
    rig.startOnline(options);
    rig.does("silent on");
    rig.does("presence on");
    const auto asked = std::chrono::steady_clock::now();
    rig.driver.reset();
    CHECK(std::chrono::steady_clock::now() - asked < atOnce);
}

TEST_CASE("site: a config that makes no sense is told in sentences, all at once") {
    SiteRig rig;
    const auto wrong = [&](SiteRig::Options options) {
        auto config = rig.config(options);
        return mistakes(Role::site, config).size();
    };
    CHECK(wrong(SiteRig::everything()) == 0);
    CHECK(wrong({}) == 1);
    CHECK(wrong({{"presence", "nonsense"}, {"lamp_status", "input:1"}, {"temperature", "coil:1"}, {"fan", "coil:1"}}) == 4);
    CHECK(wrong({{"presence", "input:0"}, {"device", "300"}, {"poll_ms", "0"}}) == 2);
}
