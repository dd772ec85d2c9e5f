#include <catch2/catch.hpp>

#include "drivers/catalogue.h"
#include "drivers/emulators/chip_card.h"
#include "tests/drivers/support/at_once.h"
#include "tests/drivers/support/heard.h"
#include "tests/drivers/support/suffering.h"
#include "tests/support/pcscd.h"
#include "tests/support/temp_dir.h"

using namespace drivers;
using Bytes = std::vector<std::uint8_t>;

namespace {

const Bytes selectApplication{0x00, 0xA4, 0x04, 0x00, 0x04, 0xF0, 0x4A, 0x4A, 0x01}, selectFile{0x00, 0xA4, 0x00, 0x00, 0x02, 0x00, 0x01};
const Bytes readAll{0x00, 0xB0, 0x00, 0x00, 0x00}, application{'J', 'I', 'U', 'J', 'I', 'N', 0x90, 0x00};

// The real driver, the real pcscd and its virtual reader; the card calls it.
struct Counter {
    support::TempDir folder;
    support::Pcscd pcscd{folder / "pcscd"};
    emulators::Loop loop;
    emulators::Dock dock{loop};
    emulators::DialledWire wire{loop, pcscd.port()};
    emulators::ChipCard card{loop, wire, dock};
    Heard heard;
    std::unique_ptr<ChipCardReader> reader;
    int last = 0;

    explicit Counter(std::map<std::string, std::string> more = {}) {
        std::map<std::string, std::string> options{{"reopen_ms", "10"}, {"again_ms", "20"}};
        for (auto& [name, value] : more) options[name] = value;
        reader = make<ChipCardReader>({"pcsc", "pcsc:Virtual PCD 00 00", options}, heard.sink());
        heard.status(Status::online);
        reader->accept();
    }
    void does(const std::string& line) { REQUIRE(dock.obey("chip_card " + line) == "ok"); }
    void insert(const std::string& how = "insert") {
        does(how);
        heard.next<ChipCardInserted>();
    }
    Bytes ask(const Bytes& apdu) {
        reader->exchange(++last, apdu);
        return heard.next<ApduAnswered>([this](auto& said) { return said.exchange == last; }).reply;
    }
};

}  // namespace

TEST_CASE("pcsc: a card is told with its ATR, answers, and is told gone") {
    Counter counter;
    counter.does("insert");
    CHECK(counter.heard.next<ChipCardInserted>().atr == Bytes{0x3B, 0x80, 0x80, 0x01, 0x01});
    CHECK(counter.ask(selectApplication) == application);
    CHECK(counter.ask(selectFile) == Bytes{0x90, 0x00});
    const auto text = counter.ask(readAll);
    CHECK(std::string(text.begin(), text.end() - 2).find("演示数据") != std::string::npos);
    counter.does("remove");
    counter.heard.next<ChipCardRemoved>();
    CHECK(counter.ask(selectApplication).empty());
}

TEST_CASE("pcsc: a T=0 card's replies are fetched whole") {
    Counter counter;
    counter.insert("insert_t0");
    CHECK(counter.ask(selectApplication) == application);
    counter.ask(selectFile);
    CHECK(counter.ask(readAll).size() > 20);
}

TEST_CASE("pcsc: a command for a PIN never reaches the card") {
    Counter counter;
    counter.insert();
    counter.does("remove_after 1");                  // the second command would tear it out
    CHECK(counter.ask({0x00, 0x20, 0x00, 0x01, 0x04, 0x31, 0x32, 0x33, 0x34}).empty());
    CHECK(counter.ask(selectApplication) == application);
    CHECK(counter.heard.count<ChipCardRemoved>() == 0);
}

TEST_CASE("pcsc: nothing is told before accept and after stop, and the card loses its power") {
    Counter counter;
    counter.reader->stop();
    CHECK(counter.ask(selectApplication).empty());   // so the driver has heard of it
    counter.does("insert");
    CHECK(counter.ask(selectApplication).empty());
    CHECK(counter.heard.count<ChipCardInserted>() == 0);
    counter.reader->accept();
    counter.heard.next<ChipCardInserted>();
    counter.ask(selectApplication);
    counter.reader->stop();
    CHECK(counter.ask(selectFile).empty());
    counter.reader->accept();
    counter.heard.next<ChipCardInserted>();
    CHECK(counter.ask(selectFile) == Bytes{0x6A, 0x82});   // without its power it has forgotten the application
}

TEST_CASE("pcsc: a card whose answer to reset makes no sense is told so") {
    Counter counter;
    counter.does("insert_senseless");
    counter.heard.next<ChipCardMute>();
    counter.does("remove");
    counter.heard.next<ChipCardRemoved>();
    counter.insert();
}

TEST_CASE("pcsc: a card that hangs costs its deadline, and the reader comes back") {
    Counter counter{{{"answer_ms", "200"}}};
    counter.insert();
    counter.does("stuck on");
    CHECK(counter.ask(selectApplication).empty());
    CHECK(counter.heard.status(Status::offline).fault->kind == Fault::Kind::timeout);
    counter.does("stuck off");                       // its answer comes, too late
    counter.heard.next<ChipCardInserted>();
    CHECK(counter.ask(selectFile) == Bytes{0x6A, 0x82});   // power was taken, so nothing is selected
    CHECK(counter.ask(selectApplication) == application);
}

TEST_CASE("pcsc: closing the device does not wait for a card that hangs") {
    Counter counter;                                 // whose deadline is three seconds
    counter.insert();
    counter.does("stuck on");
    counter.reader->exchange(1, selectApplication);
    const auto began = std::chrono::steady_clock::now();
    counter.reader.reset();
    CHECK(std::chrono::steady_clock::now() - began < atOnce);
}

TEST_CASE("pcsc: nonsense, refusals, late and split replies reach nobody else's exchange") {
    Counter counter;
    counter.insert();
    counter.does("garbage on");
    CHECK(counter.ask(selectApplication).empty());
    counter.does("garbage off");
    counter.does("refuse 6985");
    CHECK(counter.ask(selectApplication) == Bytes{0x69, 0x85});
    counter.does("remove");
    counter.heard.next<ChipCardRemoved>();
    counter.insert();
    counter.does("split on");
    counter.does("late 30");
    CHECK(counter.ask(selectApplication) == application);
    CHECK(counter.ask(selectFile) == Bytes{0x90, 0x00});
}

TEST_CASE("pcsc: a card torn out in the middle leaves an empty answer, the next card works") {
    Counter counter;
    counter.insert();
    counter.does("remove_after 1");
    CHECK(counter.ask(selectApplication) == application);
    CHECK(counter.ask(selectFile).empty());
    counter.heard.next<ChipCardRemoved>();
    counter.insert();
    CHECK(counter.ask(selectApplication) == application);
}

TEST_CASE("pcsc: a pcscd that dies is a device that is gone, and back within a second") {
    Counter counter;
    counter.insert();
    counter.pcscd.kill9();
    counter.heard.status(Status::noDevice);
    counter.pcscd.start();
    const auto began = std::chrono::steady_clock::now();
    counter.heard.status(Status::online);
    CHECK(std::chrono::steady_clock::now() - began < atOnce);
    counter.heard.next<ChipCardInserted>();
    CHECK(counter.ask(selectApplication) == application);
}

TEST_CASE("pcsc: a reader that is not there is a device that is gone") {
    Counter counter;                                 // its own reader is there, so pcscd has begun
    Heard heard;
    const auto reader = make<ChipCardReader>({"pcsc", "pcsc:Another reader", {{"reopen_ms", "10"}}}, heard.sink());
    CHECK(heard.status(Status::noDevice).fault->detail.find("no such reader") != std::string::npos);
}

TEST_CASE("pcsc: mistakes of a config are told") {
    CHECK(mistakes(Role::chipCard, {"pcsc", "pcsc:", {}}).empty());
    CHECK(mistakes(Role::chipCard, {"pcsc", "serial:/dev/ttyS0", {{"answer_ms", "soon"}}}).size() == 2);
}

TEST_CASE("pcsc: a chip card reader serves again after every fault of its card", "[faults]") {
    using namespace suffering;
    Counter counter{{{"answer_ms", "300"}}};
    suffersAll({counter.dock, "chip_card", [&](Milliseconds patience) {
        // Another card is put there, and asked, until one answers as it should.
        for (Deadline deadline(patience); !deadline.over();) {
            const auto before = counter.heard.count<ChipCardInserted>();
            counter.dock.obey("chip_card remove");
            counter.dock.obey("chip_card insert");
            if (!until(Milliseconds{std::min(deadline.left(), 2000)}, [&] { return counter.heard.count<ChipCardInserted>() > before; })) continue;
            counter.reader->exchange(++counter.last, selectApplication);
            auto answered = [&](auto& said) { return said.exchange == counter.last && said.reply == application; };
            if (until(Milliseconds{std::min(deadline.left(), 500)}, [&] { return counter.heard.countIf<ApduAnswered>(answered) > 0; })) return true;
        }
        return false;
    }});
}
