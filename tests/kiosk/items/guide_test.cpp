#include "kiosk/items/guide.h"

#include <catch2/catch.hpp>
#include <set>

#include "kiosk/guide_paper.h"
#include "kiosk/items/notice.h"
#include "tests/kiosk/items/built_in.h"
#include "ui/text.h"

using namespace kiosk;

namespace {

const Speech zh{ui::Language::zh};

std::string wordsOf(const std::vector<ui::Section>& sections) {
    std::string all;
    for (auto& section : sections) {
        all += section.heading + "\n";
        for (auto& line : section.lines) all += line + "\n";
    }
    return all;
}

std::string wordsOf(const drivers::Receipt& paper) {
    std::string all;
    for (auto& line : paper.lines) {
        if (auto* text = std::get_if<drivers::Receipt::Text>(&line)) all += text->text + "\n";
        if (auto* row = std::get_if<drivers::Receipt::Row>(&line)) all += row->label + " " + row->value + "\n";
        if (auto* qr = std::get_if<drivers::Receipt::Qr>(&line)) all += "QR " + qr->data + "\n";
    }
    return all;
}

Draft draftOf(const ServiceItem& item) {
    Draft draft;
    draft.item = item;
    return draft;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

}  // namespace

TEST_CASE("the guide of every item shows all 36 elements, each once, and says 未提供 where there is nothing") {
    for (auto& item : items::builtIn()) {
        INFO(item.id);
        const auto elements = guideElements(item, zh);
        REQUIRE(elements.size() == 36);
        const auto shown = wordsOf(guideSections(item, zh));
        std::size_t missing = 0;
        for (auto& element : elements) {
            INFO(element.name);
            const bool empty = element.lines.empty();
            missing += empty;
            CHECK(count("\n" + shown, "\n" + element.name + "：") == 1);
            CHECK(count(shown, element.name + "：" + (empty ? "未提供" : element.lines.front())) == 1);
            for (auto& line : element.lines) CHECK(shown.find(line) != shown.npos);
        }
        CHECK(count(shown, "未提供") == missing);
        CHECK(missing < 12);                         // a guide that says nothing is none
    }
}

TEST_CASE("an item without a single element has a guide of 36 lines all the same") {
    const auto item = parseServiceItem(R"({"id":"bare","version":"1","title":{"zh_CN":"空"},"way":"ask","steps":[]})");
    CHECK(guideElements(item, zh).size() == 36);
    CHECK(count(wordsOf(guideSections(item, zh)), "未提供") == 35);
}

TEST_CASE("in English, what nobody said is not provided, and nothing else is said in its place") {
    ui::setLanguage(ui::Language::en);
    const auto item = parseServiceItem(R"({"id":"bare","version":"1","title":{"zh_CN":"空","en":"Bare"},"way":"ask","steps":[]})");
    const auto shown = wordsOf(guideSections(item, Speech{ui::Language::en}));
    ui::setLanguage(ui::Language::zh);
    for (auto& element : guideElements(item, Speech{ui::Language::en}))
        if (element.number != 1) CHECK(element.lines.empty());
    CHECK(shown.find("Content-Type") == shown.npos);
}

TEST_CASE("the codes of an item are read out of its 实施编码") {
    const auto elements = guideElements(items::builtIn("unemployment_registration"), zh);
    CHECK(elements[2].lines == std::vector<std::string>{"000511001000"});
    CHECK(elements[6].lines == std::vector<std::string>{"乡镇（街道）级"});
    CHECK(elements[9].lines == std::vector<std::string>{"12000000DEM000001E"});
}

TEST_CASE("what is printed of a guide or a notice is what is shown, and its code leads to this version") {
    Config config;
    config.site.guideAddress = "https://guide.example/{item}?v={version}";
    for (auto& item : items::builtIn()) {
        INFO(item.id);
        const auto guide = wordsOf(guidePaper(draftOf(item), config, Instant{}));
        for (auto& section : guideSections(item, zh))
            for (auto& line : section.lines) CHECK(guide.find(line + "\n") != guide.npos);
        CHECK(guide.find("QR https://guide.example/" + item.id + "?v=" + item.version) != guide.npos);
        const auto notice = wordsOf(noticePaper(draftOf(item), config, Instant{}));
        for (auto& section : noticeSections(item, {}, zh))
            for (auto& line : section.lines) CHECK(notice.find(line + "\n") != notice.npos);
    }
    CHECK(guideCode("", items::builtIn("no_house")) == "JJG1:no_house:1");
}

TEST_CASE("the notice is one complete list: every material that may be needed, limit, fee and result") {
    const auto item = items::builtIn("employment_hardship");
    const auto all = wordsOf(noticeSections(item, {}, zh));
    for (auto& material : item.materials) CHECK(all.find(material.name.zh) != all.npos);
    for (auto* words : {"30 分钟办结", "不收费", "就业困难人员认定表", "没带可以先办，5 个工作日内补", "演示数据"}) CHECK(all.find(words) != all.npos);
    const auto disabled = wordsOf(noticeSections(item, {{"reason", "disabled"}}, zh));
    CHECK(disabled.find("残疾人证") != disabled.npos);
    CHECK(disabled.find("困难情况证明") == disabled.npos);
    const auto renewal = wordsOf(noticeSections(items::builtIn("id_card_renewal"), {}, zh));
    CHECK(renewal.find("换领：20.00 元") != renewal.npos);
}

TEST_CASE("nothing that is shared is ever asked for") {
    for (auto& item : items::builtIn())
        for (auto& material : item.materials)
            if (material.comes(MaterialSpec::Source::shared)) CHECK_FALSE(material.asked());
}
