#include <catch2/catch.hpp>

#include "drivers/catalogue.h"
#include "tests/drivers/support/heard.h"

using namespace drivers;

namespace {

// The driver, and what it says to a recorded conversation. When the tape is over it stays away.
struct OnTape {
    Heard heard;
    std::unique_ptr<CardReader> reader;

    explicit OnTape(const std::string& tape, std::map<std::string, std::string> options = {}) {
        options.insert({{"reopen_ms", "60000"}, {"find_pause_ms", "1"}, {"removal_pause_ms", "1"}});
        reader = make<CardReader>({"sam_v", "tape:" SOURCE_DIR "/tests/drivers/tapes/sam_v/" + tape + ".tape", options}, heard.sink());
        reader->accept();
    }
    // Every tape ends with the cable pulled: a driver that did anything else before would be a protocol fault.
    void endsUnplugged() { CHECK(heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected); }
};

}  // namespace

TEST_CASE("on tape: a card is found, selected, read, watched until it is gone") {
    OnTape tape{"read"};
    tape.heard.status(Status::online);
    const auto card = tape.heard.next<CardRead>().card;
    CHECK(card.name == "王小明");
    CHECK(card.number == "000000198604121011");
    tape.heard.next<CardRemoved>();
    tape.endsUnplugged();
}

TEST_CASE("on tape: a request that the module heard wrong is sent again") {
    OnTape tape{"resend"};
    tape.heard.status(Status::online);
    tape.endsUnplugged();
}

TEST_CASE("on tape: a request is sent three times, not more, before a silent module is given up") {
    OnTape tape{"silent"};
    CHECK(tape.heard.status(Status::offline).fault->kind == Fault::Kind::timeout);
}

TEST_CASE("on tape: a damaged reply is asked for three times, not more") {
    OnTape tape{"damaged"};
    CHECK(tape.heard.status(Status::hardwareError).fault->detail == "the module sent a reply with a wrong checksum");
}

TEST_CASE("on tape: a module that is not authorised needs maintenance") {
    OnTape tape{"not_authorised"};
    const auto said = tape.heard.status(Status::hardwareError);
    CHECK(said.fault->kind == Fault::Kind::moduleFailed);
    CHECK(said.fault->remedy == Remedy::maintenance);
}

TEST_CASE("on tape: a failed read resets the module and begins anew, three times") {
    OnTape tape{"unreadable"};
    CHECK(tape.heard.next<CardRefused>().why == CardRefused::Why::unreadable);
    tape.endsUnplugged();
}

TEST_CASE("on tape: a module that lost its senses is reset, tested and asked again") {
    OnTape tape{"unidentified"};
    tape.heard.status(Status::online);
    tape.endsUnplugged();
    CHECK(tape.heard.count<CardRefused>() == 0);
}

TEST_CASE("on tape: a card that the SAM cannot authenticate is suspicious") {
    OnTape tape{"suspicious"};
    CHECK(tape.heard.next<CardRefused>().why == CardRefused::Why::suspicious);
    tape.endsUnplugged();
}

TEST_CASE("on tape: a fingerprint comes through unopened, and an address that was added later beside the printed one") {
    OnTape tape{"fingerprint", {{"fingerprint", "on"}}};
    CHECK(tape.heard.next<DeviceFacts>().serial == "05.03-20261123-0000000001-1");
    tape.heard.status(Status::online);
    const auto card = tape.heard.next<CardRead>().card;
    CHECK(card.fingerprint == std::vector<std::uint8_t>(1024, 0x46));
    CHECK(card.address == "演示省平安县演示镇幸福路1号");
    CHECK(card.newestAddress == "演示省平安县演示镇新居路20号");
    CHECK(card.photo.rgb.empty());
    tape.heard.next<CardRemoved>();
    tape.endsUnplugged();
}

TEST_CASE("on tape: an answer that comes once more is not taken for that to the next question") {
    OnTape tape{"twice"};
    CHECK(tape.heard.next<DeviceFacts>().serial == "05.03-20261123-0000000001-1");
    CHECK(tape.heard.next<CardRead>().card.name == "王小明");
    tape.heard.next<CardRemoved>();
    tape.endsUnplugged();
}
