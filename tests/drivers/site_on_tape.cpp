#include <catch2/catch.hpp>

#include "drivers/catalogue.h"
#include "tests/drivers/site_rig.h"
#include "tests/support/temp_dir.h"

using namespace drivers;

namespace {

std::map<std::string, std::string> fourInputs(const std::string& poll) {
    return {{"operator_switch", "input:0"}, {"presence", "input:3"}, {"temperature", "register:0/10"},
            {"poll_ms", poll}, {"debounce_ms", "1"}, {"reopen_ms", "60000"}};
}

struct SiteOnTape {
    Heard heard;
    std::unique_ptr<Site> site;

    explicit SiteOnTape(const std::string& tape, const std::string& poll = "60000")
        : site{make<Site>({"modbus_site", "tape:" SOURCE_DIR "/tests/drivers/tapes/modbus_site/" + tape + ".tape", fourInputs(poll), {}}, heard.sink())} {}
    bool next(SiteInput input) {
        return heard.next<SiteChanged>([&](auto& said) { return said.input == input; }).on;
    }
    // A driver that did anything else before would be a protocol fault.
    void endsUnplugged() { CHECK(heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected); }
};

}  // namespace

TEST_CASE("on tape: a site's inputs are read, and a change when it lasts") {
    SiteOnTape tape{"switch", "2"};
    CHECK_FALSE(tape.next(SiteInput::operatorSwitch));
    CHECK(tape.next(SiteInput::presence));
    CHECK(tape.heard.next<TemperatureRead>().celsius == 25.5);
    tape.heard.status(Status::online);
    CHECK(tape.next(SiteInput::operatorSwitch));
    tape.endsUnplugged();
}

TEST_CASE("on tape: a silent site module is asked three times, then once for anything else, and given up") {
    SiteOnTape tape{"silent"};
    CHECK(tape.heard.status(Status::offline).fault->detail == "module 1: nothing was answered");
}

TEST_CASE("on tape: a site's late answer is heard out and dropped, and a register that is missing is a fault of the config") {
    SiteOnTape tape{"late"};
    CHECK_FALSE(tape.next(SiteInput::operatorSwitch));
    CHECK_FALSE(tape.next(SiteInput::presence));
    CHECK(tape.heard.status(Status::hardwareError).fault->kind == Fault::Kind::notConfigured);
    tape.endsUnplugged();
}

TEST_CASE("the tape of a site can be replayed") {
    Folder tapes;
    {
        SiteRig rig;
        auto config = rig.config(fourInputs("60000"));
        config.record = tapes.path();
        rig.does("presence on");
        rig.driver = make<Site>(config, rig.heard.sink());
        rig.heard.status(Status::online);
    }
    Heard heard;
    const auto replayed = make<Site>({"modbus_site", "tape:" + (tapes / "site-1.tape").string(), fourInputs("60000"), {}}, heard.sink());
    CHECK(heard.next<SiteChanged>([](auto& said) { return said.input == SiteInput::presence; }).on);
    CHECK(heard.next<TemperatureRead>().celsius == 25);
    heard.status(Status::online);
}
