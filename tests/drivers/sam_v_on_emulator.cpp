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
    std::unique_ptr<CardReader> reader;

    explicit Reader(std::map<std::string, std::string> more = {}) {
        std::map<std::string, std::string> options{{"answer_ms", "300"}, {"read_ms", "1000"},      {"gap_ms", "100"},
                                                   {"reopen_ms", "5"},   {"find_pause_ms", "2"},   {"removal_pause_ms", "5"},
                                                   {"idle_check_ms", "30"}};
        for (const auto& [name, value] : more) options[name] = value;
        reader = make<CardReader>({"sam_v", desk.serial("card_reader"), options}, heard.sink());
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
    const auto reader = make<CardReader>({"sam_v", desk.serial("card_reader"), {{"find_pause_ms", "2"}, {"removal_pause_ms", "5"}}}, heard.sink());
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

TEST_CASE("replies in single bytes, with noise before them, or twice damaged are read all the same") {
    Reader kiosk;
    kiosk.reader->accept();
    const auto fault = GENERATE("split on", "garbage on", "bad_checksum 2");
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
