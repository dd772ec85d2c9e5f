#include "drivers/card_readers/sam_v/record.h"

#include <catch2/catch.hpp>

#include <map>

#include "drivers/card_readers/nation.h"
#include "drivers/emulators/person.h"
#include "tests/drivers/support/hex.h"

using namespace drivers;
using Bytes = std::vector<std::uint8_t>;
using Fields = std::map<int, std::u16string>;   // byte offset → what stands there

namespace {

Bytes chip(const Fields& fields) {
    std::u16string units(128, u' ');
    for (const auto& [offset, words] : fields) units.replace(static_cast<std::size_t>(offset) / 2, words.size(), words);
    Bytes bytes;
    for (char16_t unit : units) {
        bytes.push_back(static_cast<std::uint8_t>(unit));
        bytes.push_back(static_cast<std::uint8_t>(unit >> 8));
    }
    return bytes;
}

const Fields resident{{0, u"王小明"},       {30, u"1"},
                      {32, u"01"},          {36, u"19860412"},
                      {52, u"演示省平安县演示镇幸福路1号"}, {122, u"000000198604121011"},
                      {158, u"演示县公安局"}, {188, u"20160501"},
                      {204, u"20360501"}};

Fields with(Fields fields, const Fields& changes) {
    for (const auto& [offset, words] : changes) fields[offset] = words;
    return fields;
}

}  // namespace

TEST_CASE("a resident card is read field by field") {
    const auto card = parseCard(chip(resident));
    REQUIRE(card);
    CHECK(card->kind == IdCard::Kind::resident);
    CHECK(card->name == "王小明");
    CHECK(card->sexCode == "1");
    CHECK(card->nationCode == "01");
    CHECK(card->nation == "汉");
    CHECK(card->birthDate == "19860412");
    CHECK(card->address == "演示省平安县演示镇幸福路1号");
    CHECK(card->number == "000000198604121011");
    CHECK(card->authority == "演示县公安局");
    CHECK(card->validFrom == "20160501");
    CHECK(card->validTo == "20360501");
}

TEST_CASE("a card that is valid for ever says 长期") {
    CHECK(parseCard(chip(with(resident, {{204, u"长期      "}})))->validTo == "长期");
}

TEST_CASE("rare characters of a name survive") {
    CHECK(parseCard(chip(with(resident, {{0, u"㛃䶮 "}})))->name == "㛃䶮");     // Extension A
    CHECK(parseCard(chip(with(resident, {{0, u"赵𬱖"}})))->name == "赵𬱖");      // Extension E: a surrogate pair
    CHECK(parseCard(chip(with(resident, {{0, u"·Aä€ "}})))->name == "·Aä€");
}

TEST_CASE("half a surrogate pair becomes the replacement character, not broken UTF-8") {
    CHECK(parseCard(chip(with(resident, {{0, {u'赵', 0xD873, u' '}}})))->name == "赵\uFFFD");
    CHECK(parseCard(chip(with(resident, {{0, {u'赵', 0xDC56, u' '}}})))->name == "赵\uFFFD");
}

TEST_CASE("a name and an address that fill their fields end where the fields end") {
    const auto card = parseCard(chip(with(resident, {{0, std::u16string(15, u'王')}, {52, std::u16string(35, u'路')}})));
    CHECK(card->name.size() == 15 * 3);
    CHECK(card->address.size() == 35 * 3);
    CHECK(card->sexCode == "1");
}

TEST_CASE("an unknown nation shows its code") {
    CHECK(parseCard(chip(with(resident, {{32, u"59"}})))->nation == "穿青人");
    CHECK(parseCard(chip(with(resident, {{32, u"99"}})))->nation == "99");
    CHECK(nationName("36") == "毛南");
    CHECK(nationName("57") == "57");
    CHECK(nationName("") == "");
}

TEST_CASE("a residence permit for Hong Kong, Macau and Taiwan has a pass number and no nation") {
    const auto card = parseCard(chip(with(resident, {{0, u"张港 "}, {220, u"H00000000"}, {238, u"01"}, {248, u"J"}})));
    REQUIRE(card);
    CHECK(card->kind == IdCard::Kind::hkMoTwPermit);
    CHECK(card->passNumber == "H00000000");
    CHECK(card->nation.empty());
    CHECK(card->number == "000000198604121011");
}

TEST_CASE("a foreigner's card of 2017 is read field by field") {
    const auto card = parseCard(chip({{0, u"TESTER, ANNA MARIA"}, {120, u"2"}, {122, u"UTO000085031200"}, {152, u"UTO"},
                                      {158, u"安娜"}, {188, u"20180101"}, {204, u"20280101"}, {220, u"19850312"},
                                      {236, u"01"}, {240, u"0000"}, {248, u"I"}}));
    REQUIRE(card);
    CHECK(card->kind == IdCard::Kind::foreigner2017);
    CHECK(card->englishName == "TESTER, ANNA MARIA");
    CHECK(card->name == "安娜");
    CHECK(card->number == "UTO000085031200");
    CHECK(card->nationCode == "UTO");
    CHECK(card->birthDate == "19850312");
    CHECK(card->validTo == "20280101");
}

TEST_CASE("a foreigner's card of 2023 joins the two parts of the name as they were cut") {
    const Fields fields{{0, u"安娜"}, {30, u"2"}, {32, u"00"}, {36, u"19850312"}, {122, u"900000198503120020"},
                        {188, u"20240101"}, {204, u"20340101"}, {242, u"UTO"}, {248, u"Y"}};
    const auto inWord = parseCard(chip(with(fields, {{52, u"TESTER, ANNA MARIA THEODORA WILHELM"}, {220, u"INE"}})));
    REQUIRE(inWord);
    CHECK(inWord->kind == IdCard::Kind::foreigner2023);
    CHECK(inWord->englishName == "TESTER, ANNA MARIA THEODORA WILHELMINE");
    CHECK(inWord->number == "900000198503120020");
    CHECK(inWord->nation == "UTO");
    const auto atSpace = parseCard(chip(with(fields, {{52, u"TESTER, ANNA MARIA THEODORA GRETHA "}, {220, u"INES"}})));
    CHECK(atSpace->englishName == "TESTER, ANNA MARIA THEODORA GRETHA INES");
}

TEST_CASE("a record that makes no sense is no card") {
    CHECK_FALSE(parseCard(Bytes(256, 0)));
    CHECK_FALSE(parseCard(Bytes(256, 0xFF)));
    CHECK_FALSE(parseCard(Bytes(255, ' ')));
    CHECK_FALSE(parseCard(chip({})));
    CHECK_FALSE(parseCard(chip(with(resident, {{248, u"Q"}}))));
    CHECK_FALSE(parseCard(chip(with(resident, {{36, u"1986041 "}}))));
    CHECK_FALSE(parseCard(chip(with(resident, {{204, u"永久    "}}))));
}

TEST_CASE("no run of bytes is too strange to be looked at") {
    Bytes bytes(256);
    std::uint32_t state = 1;
    for (int round = 0; round < 20000; ++round) {
        for (auto& byte : bytes) byte = static_cast<std::uint8_t>((state = state * 1664525 + 1013904223) >> 24);
        bytes[248] = "IJY "[round % 4];
        bytes[249] = 0;
        CHECK_NOTHROW(parseCard(bytes));
    }
}

TEST_CASE("the emulator writes the same chip by its own hand") {
    CHECK(emulators::chipText(emulators::personCalled("王小明")) == chip(resident));
    const auto rare = emulators::chipText(emulators::personCalled("赵𬱖"));
    CHECK(Bytes{rare.begin(), rare.begin() + 8} == hex("75 8D 73 D8 56 DC 20 00"));   // 赵, then U+2CC56 as a pair
}

TEST_CASE("the newest address has 35 characters at most, and spaces behind it") {
    Bytes bytes;
    for (char16_t unit : std::u16string{u"演示省平安县新居路2号"} + std::u16string(24, u' ')) {
        bytes.push_back(static_cast<std::uint8_t>(unit));
        bytes.push_back(static_cast<std::uint8_t>(unit >> 8));
    }
    REQUIRE(bytes.size() == 70);
    CHECK(parseNewAddress(bytes) == "演示省平安县新居路2号");
    CHECK(parseNewAddress(std::span{bytes}.first(68)).empty());
    CHECK(parseNewAddress(Bytes(70, 0)).empty());
}
