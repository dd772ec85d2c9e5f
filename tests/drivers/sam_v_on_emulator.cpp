#include <catch2/catch.hpp>

#include "drivers/catalogue.h"
#include "tests/drivers/support/emulated_desk.h"
#include "tests/drivers/support/heard.h"

using namespace drivers;

namespace {

// The real driver on a real pty, the emulated module behind it. Short deadlines, so that faults show soon.
struct Reader {
    EmulatedDesk desk;
    Heard heard;
    std::unique_ptr<drivers::CardReader> reader;

    explicit Reader(std::map<std::string, std::string> more = {}) {
        std::map<std::string, std::string> options{{"answer_ms", "300"}, {"read_ms", "1000"},      {"gap_ms", "100"},
                                                   {"reopen_ms", "5"},   {"find_pause_ms", "2"},   {"removal_pause_ms", "5"},
                                                   {"idle_check_ms", "30"}};
        for (const auto& [name, value] : more) options[name] = value;
        reader = make<drivers::CardReader>({"sam_v", desk.serial("card_reader"), options}, heard.sink());
        heard.status(Status::online);
    }
    IdCard read(const std::string& who) {
        desk.does("card_reader insert " + who);
        return heard.next<CardRead>().card;
    }
    CardRefused::Why refusal() { return heard.next<CardRefused>().why; }
};

}  // namespace

TEST_CASE("a card that is put on the accepting reader is read, once, and its removal is told") {
    Reader kiosk;
    kiosk.reader->accept();
    CHECK(kiosk.read("王小明").number == "000000198604121011");
    kiosk.desk.does("card_reader remove");
    kiosk.heard.next<CardRemoved>();
    CHECK(kiosk.read("盘金花").nation == "瑶");
    CHECK(kiosk.heard.count<CardRead>() == 2);
    CHECK(kiosk.heard.count<CardRemoved>() == 1);
}

TEST_CASE("all four kinds of card come through the wire") {
    Reader kiosk;
    kiosk.reader->accept();
    const auto readAndTake = [&](const std::string& who) {
        auto card = kiosk.read(who);
        kiosk.desk.does("card_reader remove");
        kiosk.heard.next<CardRemoved>();
        return card;
    };
    CHECK(readAndTake("李秀英").validTo == "长期");
    CHECK(readAndTake("赵𬱖").name == "赵𬱖");
    CHECK(readAndTake("㛃䶮").name == "㛃䶮");
    CHECK(readAndTake("陈到期").validTo == "20200101");   // expired, but a card: kiosk judges that
    CHECK(readAndTake("王小明 nation=99").nation == "99");
    CHECK(readAndTake("张港").passNumber == "H00000000");
    CHECK(readAndTake("TESTER, ANNA MARIA").kind == IdCard::Kind::foreigner2023);
    CHECK(readAndTake("I TESTER, ANNA MARIA").kind == IdCard::Kind::foreigner2017);
}

TEST_CASE("a reader that does not accept reads no card") {
    Reader kiosk;
    kiosk.desk.does("card_reader insert 王小明");
    kiosk.desk.does("card_reader dead on");   // the idle self-test finds it, without a read before
    kiosk.heard.status(Status::hardwareError);
    CHECK(kiosk.heard.count<CardRead>() == 0);
}

TEST_CASE("a card that lies there already is read when the reader begins to accept") {
    Reader kiosk;
    kiosk.desk.does("card_reader insert 王小明");
    kiosk.reader->accept();
    CHECK(kiosk.heard.next<CardRead>().card.name == "王小明");
}

TEST_CASE("a card left behind is not read for the next resident, but its removal is told") {
    Reader kiosk;
    kiosk.reader->accept();
    kiosk.read("王小明");
    kiosk.reader->stop();
    kiosk.reader->accept();
    kiosk.desk.does("card_reader remove");
    kiosk.heard.next<CardRemoved>();
    kiosk.read("李秀英");
    CHECK(kiosk.heard.count<CardRead>() == 2);
}

TEST_CASE("a card left behind is gone when its owner comes back for it, though nobody asks the reader for anything") {
    Reader kiosk;
    kiosk.reader->accept();
    kiosk.read("王小明");
    kiosk.reader->stop();
    kiosk.desk.does("card_reader remove");
    kiosk.heard.next<CardRemoved>();
    CHECK(kiosk.heard.count<CardRead>() == 1);
}

TEST_CASE("a card left behind is not read for the next resident either when the cable was pulled meanwhile") {
    Reader kiosk;
    kiosk.reader->accept();
    kiosk.read("王小明");
    kiosk.desk.does("card_reader unplug");
    kiosk.heard.status(Status::noDevice);
    kiosk.desk.does("card_reader plug");
    kiosk.heard.status(Status::online);
    kiosk.desk.does("card_reader remove");
    kiosk.heard.next<CardRemoved>();
    CHECK(kiosk.heard.count<CardRead>() == 1);
    CHECK(kiosk.read("李秀英").name == "李秀英");
}

TEST_CASE("a card taken away while the cable was pulled is told as soon as it is back") {
    Reader kiosk;
    kiosk.reader->accept();
    kiosk.read("王小明");
    kiosk.desk.does("card_reader unplug");
    kiosk.heard.status(Status::noDevice);
    kiosk.desk.does("card_reader remove");
    kiosk.desk.does("card_reader plug");
    kiosk.heard.next<CardRemoved>();
    kiosk.heard.status(Status::online);
    CHECK(kiosk.read("李秀英").name == "李秀英");
}

TEST_CASE("a card that lies there when the terminal starts is told, and must be taken away before any is read") {
    EmulatedDesk desk;
    desk.does("card_reader insert 王小明");
    Heard heard;
    const auto reader = make<drivers::CardReader>({"sam_v", desk.serial("card_reader"), {{"find_pause_ms", "2"}, {"removal_pause_ms", "5"}}}, heard.sink());
    reader->accept();
    heard.next<CardLying>();
    heard.status(Status::online);
    desk.does("card_reader remove");
    heard.next<CardRemoved>();
    CHECK(heard.count<CardRead>() == 0);
    desk.does("card_reader insert 王小明");
    CHECK(heard.next<CardRead>().card.name == "王小明");
}

TEST_CASE("a forged number, another card and a suspicious card are refused, each for its reason") {
    Reader kiosk;
    kiosk.reader->accept();
    const auto refusedThenTaken = [&](const std::string& card) {
        kiosk.desk.does("card_reader " + card);
        const auto why = kiosk.refusal();
        kiosk.desk.does("card_reader remove");
        kiosk.heard.next<CardRemoved>();
        return why;
    };
    CHECK(refusedThenTaken("forge") == CardRefused::Why::forgedNumber);
    CHECK(refusedThenTaken("forge 张港") == CardRefused::Why::forgedNumber);
    CHECK(refusedThenTaken("forge TESTER, ANNA MARIA") == CardRefused::Why::forgedNumber);
    CHECK(refusedThenTaken("wrong_card") == CardRefused::Why::notAnIdCard);
    CHECK(refusedThenTaken("suspicious") == CardRefused::Why::suspicious);
    CHECK(refusedThenTaken("insert 王小明 birth=nonsense") == CardRefused::Why::unreadable);
    CHECK(kiosk.heard.count<CardRefused>() == 6);   // each once, though each lay there for a while
    CHECK(kiosk.read("王小明").name == "王小明");
}

TEST_CASE("a card withdrawn while it is read is refused as such, and the next one is read") {
    Reader kiosk;
    kiosk.reader->accept();
    // Before the reply, in its preamble, length, status, lengths, name, photo, before and at the checksum.
    for (int bytes : {0, 1, 4, 5, 6, 7, 9, 10, 13, 14, 20, 269, 270, 271, 800, 1293, 1294}) {
        CAPTURE(bytes);
        kiosk.desk.does("card_reader remove_after " + std::to_string(bytes));
        kiosk.desk.does("card_reader insert 王小明");
        CHECK(kiosk.refusal() == CardRefused::Why::removedEarly);
    }
    CHECK(kiosk.heard.count<CardRead>() == 0);
    CHECK(kiosk.read("王小明").name == "王小明");
}

TEST_CASE("a card withdrawn right after the last byte has been read") {
    Reader kiosk;
    kiosk.reader->accept();
    kiosk.desk.does("card_reader remove_after 1295");
    CHECK(kiosk.read("王小明").name == "王小明");
    kiosk.heard.next<CardRemoved>();
}

TEST_CASE("replies in single bytes, with noise or far too much before them, late, twice, or twice damaged are read all the same") {
    Reader kiosk;
    kiosk.reader->accept();
    const auto fault = GENERATE("split on", "garbage on", "bad_checksum 2", "slow 20", "duplicate on", "flood on");
    CAPTURE(fault);
    kiosk.desk.does(std::string{"card_reader "} + fault);
    CHECK(kiosk.read("王小明").name == "王小明");
    CHECK(kiosk.heard.count<StatusChanged>() == 1);
}

TEST_CASE("a module whose every reply is damaged is a fault until it is well again") {
    Reader kiosk;
    kiosk.desk.does("card_reader bad_checksum on");
    CHECK(kiosk.heard.status(Status::hardwareError).fault->kind == Fault::Kind::protocol);
    kiosk.desk.does("card_reader bad_checksum off");
    kiosk.heard.status(Status::online);
}

TEST_CASE("a silent module is a timeout, with a remedy, until it answers again") {
    Reader kiosk;
    kiosk.desk.does("card_reader silent on");
    const auto said = kiosk.heard.status(Status::offline);
    CHECK(said.fault->kind == Fault::Kind::timeout);
    CHECK(said.fault->remedy == Remedy::reset);
    kiosk.desk.does("card_reader silent off");
    kiosk.heard.status(Status::online);
}

TEST_CASE("a dead module says that it needs maintenance, once, and is online when it is well again") {
    Reader kiosk;
    kiosk.reader->accept();
    kiosk.desk.does("card_reader dead on");
    const auto said = kiosk.heard.status(Status::hardwareError);
    CHECK(said.fault->kind == Fault::Kind::moduleFailed);
    CHECK(said.fault->remedy == Remedy::maintenance);
    kiosk.desk.does("card_reader dead off");
    kiosk.heard.status(Status::online);
    CHECK(kiosk.heard.count<StatusChanged>() == 3);
    CHECK(kiosk.read("王小明").name == "王小明");   // it still accepts
}

TEST_CASE("a cable pulled while nothing happens is told and mended") {
    Reader kiosk{{{"idle_check_ms", "60000"}}};   // so that only the hang-up can tell
    kiosk.desk.does("card_reader unplug");
    CHECK(kiosk.heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected);
    kiosk.desk.does("card_reader plug");
    kiosk.heard.status(Status::online);
    kiosk.reader->accept();
    CHECK(kiosk.read("王小明").name == "王小明");
}

TEST_CASE("what is asked of a reader that is away holds when it comes back") {
    Reader kiosk;
    kiosk.desk.does("card_reader unplug");
    kiosk.heard.status(Status::noDevice);
    kiosk.reader->accept();
    kiosk.desk.does("card_reader insert 王小明");
    kiosk.desk.does("card_reader plug");
    CHECK(kiosk.heard.next<CardRead>().card.name == "王小明");
}

TEST_CASE("nothing that a card holds stands in a fault") {
    Reader kiosk;
    kiosk.reader->accept();
    kiosk.desk.does("card_reader unplug_after 700");
    kiosk.desk.does("card_reader insert 王小明");
    const auto detail = kiosk.heard.status(Status::noDevice).fault->detail;
    CHECK(detail.find("王") == std::string::npos);
    CHECK(detail.find("0000001986") == std::string::npos);
}

TEST_CASE("a fingerprint is passed on as it is, when it is asked for, whether the card holds two, one or none") {
    Reader kiosk{{{"fingerprint", "on"}}};
    kiosk.reader->accept();
    for (int fingers : {2, 1, 0}) {
        kiosk.desk.does("card_reader fingers " + std::to_string(fingers));
        const auto card = kiosk.read("王小明");
        CHECK(card.fingerprint.size() == static_cast<std::size_t>(512 * fingers));
        if (fingers) CHECK(std::string{card.fingerprint.begin(), card.fingerprint.begin() + 9} == "EMULATED ");
        kiosk.desk.does("card_reader remove");
        kiosk.heard.next<CardRemoved>();
    }
}

TEST_CASE("an address that was added later comes with the card, and nobody else's does") {
    Reader kiosk;
    kiosk.reader->accept();
    CHECK(kiosk.read("王小明 newest=演示省平安县演示镇新居路20号").newestAddress == "演示省平安县演示镇新居路20号");
    kiosk.desk.does("card_reader remove");
    kiosk.heard.next<CardRemoved>();
    CHECK(kiosk.read("李秀英").newestAddress.empty());
}

TEST_CASE("an old module that keeps silent about newest addresses, or does not know them, reads cards and tells their removal all the same") {
    Reader kiosk{{{"answer_ms", "50"}}};
    const std::string how = GENERATE("silent", "refusing");
    CAPTURE(how);
    kiosk.desk.does("card_reader old " + how);
    kiosk.reader->accept();
    for (int round = 0; round < 2; ++round) {
        CHECK(kiosk.read("王小明 newest=新居").newestAddress.empty());
        kiosk.desk.does("card_reader remove");
        kiosk.heard.next<CardRemoved>();
    }
    CHECK(kiosk.heard.count<CardRead>() == 2);
    CHECK(kiosk.heard.count<StatusChanged>() == 1);
}

TEST_CASE("a photo is decoded by whatever library is installed, and stays away without one") {
    const auto brightness = [](const std::map<std::string, std::string>& options) {
        Reader kiosk{options};
        kiosk.reader->accept();
        const auto photo = kiosk.read("王小明").photo;
        if (photo.rgb.empty()) return -1;
        CHECK(photo.width == 102);
        CHECK(photo.height == 126);
        CHECK(photo.rgb.size() == 38556);
        return static_cast<int>(photo.rgb.back());
    };
    CHECK(brightness({}) == -1);
    CHECK(brightness({{"photo_decoder", BINARY_DIR "/libphoto_decoder.so"}}) == 'E');
}

TEST_CASE("a decoder that is none is a mistake of the config, with its name") {
    const auto mistake = [](const std::string& file) {
        const auto all = mistakes(Role::cardReader, {"sam_v", "serial:/dev/ttyS0", {{"photo_decoder", file}}, {}});
        return all.empty() ? "" : all.front();
    };
    CHECK(mistake("/nowhere/decoder.so").find("cannot be loaded") != std::string::npos);
    CHECK(mistake("libc.so.6").find("kiosk_photo_decoder_version") != std::string::npos);
    CHECK(mistake(BINARY_DIR "/libphoto_decoder.so").empty());
}

TEST_CASE("a module that was left at another speed is found and brought to the right one") {
    const int left = GENERATE(57600, 38400, 19200, 9600);
    EmulatedDesk desk;
    desk.does("card_reader baud " + std::to_string(left));
    Heard heard;
    const auto reader = make<drivers::CardReader>({"sam_v", desk.serial("card_reader"), {{"find_baud", "on"}, {"answer_ms", "250"}, {"reopen_ms", "5"}}}, heard.sink());
    heard.status(Status::online);
    reader->accept();
    desk.does("card_reader insert 王小明");
    CHECK(heard.next<CardRead>().card.name == "王小明");
    CHECK(heard.count<StatusChanged>() == 1);
}

TEST_CASE("a module at another speed is a timeout where nobody may look for it, and so is one that is at none") {
    EmulatedDesk desk;
    const std::string searching = GENERATE("off", "on");
    desk.does(searching == "off" ? "card_reader baud 9600" : "card_reader silent on");
    Heard heard;
    const auto reader = make<drivers::CardReader>({"sam_v", desk.serial("card_reader"), {{"find_baud", searching}, {"answer_ms", "30"}, {"reopen_ms", "5"}}}, heard.sink());
    CHECK(heard.status(Status::offline).fault->kind == Fault::Kind::timeout);
    CHECK(mistakes(Role::cardReader, {"sam_v", "tcp:localhost:1", {{"find_baud", "on"}}, {}}).size() == 1);
    CHECK(mistakes(Role::cardReader, {"sam_v", "serial:/dev/ttyS0?baud=4800", {{"find_baud", "on"}}, {}}).size() == 1);
}

TEST_CASE("a dead module is told as such also where it may be at another speed") {
    EmulatedDesk desk;
    desk.does("card_reader dead on");
    Heard heard;
    const auto reader = make<drivers::CardReader>({"sam_v", desk.serial("card_reader"), {{"find_baud", "on"}, {"answer_ms", "50"}}}, heard.sink());
    CHECK(heard.status(Status::hardwareError).fault->kind == Fault::Kind::moduleFailed);
}
