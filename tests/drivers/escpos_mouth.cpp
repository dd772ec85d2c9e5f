#include <catch2/catch.hpp>

#include "tests/drivers/escpos_rig.h"

using namespace drivers;
using namespace std::chrono_literals;
using Kind = Fault::Kind;

// Kiosk printers hold a slip in their mouth until it is taken.
namespace {

const std::vector<std::string> holding{"citizen_ppu700", "custom_kpm210"};

template <class T> T of(EscposRig& rig, const std::string& job) {
    return rig.heard.next<T>([&](auto& said) { return said.job == job; });
}

EscposRig::Wishes wishes(const std::string& model, std::map<std::string, std::string> options = {}) {
    options.emplace("retract_ms", "100");
    return {.options = std::move(options), .model = model, .mouthMoves = 30ms};
}

}  // namespace

TEST_CASE("a slip is presented, and taken") {
    const std::string model = GENERATE("citizen_ppu700", "custom_kpm210", "cashino_kp628e");
    INFO(model);
    EscposRig rig{wishes(model)};
    rig.startOnline();
    for (auto job : {"甲", "乙"}) {
        rig.print(job, slip(job));
        rig.printed(job);
        of<PaperPresented>(rig, job);
        CHECK(rig.printer.state().slipWaits);
        rig.does("take");
        of<PaperTaken>(rig, job);
    }
    CHECK(rig.heard.count<PaperRetracted>() == 0);
    CHECK(rig.printer.papers() == 2);
}

TEST_CASE("a slip that is not taken is pulled back when that is asked, and nobody is said to have taken it") {
    const auto model = GENERATE(from_range(holding));
    INFO(model);
    EscposRig rig{wishes(model)};
    rig.startOnline();
    rig.print("job", slip("忘了"));
    of<PaperPresented>(rig, "job");
    rig.driver->retract();
    of<PaperRetracted>(rig, "job");
    CHECK_FALSE(rig.printer.state().slipWaits);
    CHECK(std::filesystem::exists(rig.folder / "paper/retracted/0001.png"));
    CHECK(rig.heard.count<PaperTaken>() == 0);
}

TEST_CASE("a slip that nobody takes is pulled back by itself after a while") {
    const auto model = GENERATE(from_range(holding));
    EscposRig rig{wishes(model, {{"retract_after_ms", "60"}})};
    rig.startOnline();
    rig.print("job", slip("忘了"));
    of<PaperPresented>(rig, "job");
    of<PaperRetracted>(rig, "job");
}

TEST_CASE("the next resident's slip comes when the forgotten one is gone") {
    const auto model = GENERATE(from_range(holding));
    EscposRig rig{wishes(model)};
    rig.startOnline();
    rig.print("old", slip("旧"));
    of<PaperPresented>(rig, "old");
    rig.print("new", slip("新"));
    of<PaperRetracted>(rig, "old");
    rig.printed("new");
    of<PaperPresented>(rig, "new");
    CHECK(rig.printer.text(2) == std::vector<std::string>{"新"});
}

TEST_CASE("a slip from before this program ran is pulled back, and belongs to no job") {
    EscposRig rig{wishes("citizen_ppu700", {{"retract_after_ms", "40"}})};
    rig.startOnline();
    rig.print("job", slip("旧"));
    of<PaperPresented>(rig, "job");
    rig.driver.reset();
    rig.startOnline();
    while (rig.printer.state().slipWaits) std::this_thread::yield();
    CHECK(rig.heard.count<PaperTaken>() == 0);
}

TEST_CASE("a bin that is full keeps the slip in the mouth: a fault that says so, until a hand has cleared it") {
    const auto model = GENERATE(from_range(holding));
    INFO(model);
    EscposRig rig{wishes(model)};
    rig.startOnline();
    rig.does("bin_full on");
    rig.print("job", slip("满"));
    of<PaperPresented>(rig, "job");
    rig.driver->retract();
    const auto said = rig.heard.status(Status::hardwareError);
    CHECK((said.fault->kind == Kind::presenterError || said.fault->kind == Kind::paperJam || said.fault->kind == Kind::stopped));
    CHECK(said.fault->remedy != Remedy::none);
    rig.print("next", slip("不印"));
    rig.failed("next");
    rig.does("bin_full off");
    rig.does("take");
    rig.heard.status(Status::online);
    rig.print("good", slip("印"));
    rig.printed("good");
}

TEST_CASE("what a printer cannot tell is not claimed") {
    auto abilitiesOf = [](const std::string& id) {
        EscposRig rig{{.model = id}};
        rig.startOnline();
        return rig.driver->abilities();
    };
    const auto plain = abilitiesOf("generic_80"), torn = abilitiesOf("cashino_kp628e"), holds = abilitiesOf("citizen_ppu700");
    CHECK(plain.sensesLow);
    CHECK_FALSE(plain.sensesTaken);
    CHECK_FALSE(plain.retracts);
    CHECK(torn.sensesTaken);
    CHECK_FALSE(torn.retracts);
    CHECK(holds.sensesTaken);
    CHECK(holds.retracts);
}
