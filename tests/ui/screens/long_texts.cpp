#include <catch2/catch.hpp>

#include <algorithm>

#include <fmt/format.h>

#include "tests/ui/screens/panels.h"
#include "tests/ui/screens/rules.h"
#include "tests/ui/screens/samples.h"

using namespace ui;

namespace {

// About so many characters, no two parts alike, so that what is lost or out of order is seen.
std::string longText(Language language, int characters) {
    std::string text;
    for (int n = 1, count = 0; count < characters; ++n) {
        text += fmt::format(fmt::runtime(language == Language::zh ? "第{}项，我保证所写的内容真实、准确；" : "Item {}: what I have filled in is true and exact; "), n);
        count += language == Language::zh ? 20 : 48;
    }
    return text;
}

std::string withoutBlanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

// What of the text stands on all pages, in the order in which it is read, and what breaks a rule.
struct Read { std::string words, broken; };

Read readThrough(Headless& screen, const View& view, const Setting& setting, const std::string& text) {
    Read read;
    for (int page = 1; page < 200; ++page, screen.tap("next_page")) {
        screen.panel().build(view.screen, view.modes, screen.now, [&](Frame& frame) { return draw(view, frame); });
        for (const Widget& widget : screen.widgets()) {
            const std::string words = withoutBlanks(widget.words);
            if (widget.role == Role::text && words.size() >= 3 && text.find(words) != text.npos) read.words += words;
        }
        for (const std::string& one : brokenRules(screen.widgets(), setting, false)) read.broken += fmt::format("page {}: {}\n", page, one);
        if (!screen.find("next_page")) return read;
    }
    read.broken += "its last page cannot be reached";
    return read;
}

// A prompt with long texts, and what is to be read on it of them.
struct Long { Prompt prompt; std::string read; };

std::vector<Long> promptsWith(const std::string& text) {
    const std::string all = withoutBlanks(text);
    return {{Reading{"承诺书", {"短的一段。", text, "最后一段。"}, "同意", "不同意"}, all},
            {Notice{"须知", text, {{"条件", {text}, Icon::person}, {"收费", {"免费"}}}, "开始"}, all + all},
            {Trouble{Tone::warning, "出错了", {text}, "0000-0000000", "12345", {}, "知道了"}, all},
            {Outcome{Tone::success, "已提交", text, {{"说明", text}}, {text}, {}, {}, "完成"}, all + all + "1." + all},
            {CaseProgress{"失业登记", "已退回", Tone::danger, {{"退回原因", text}}, {{"11月21日", text}}, {{"print", "打印进度单"}}, "完成"}, all + all},
            {Review{"请核对", {{"说明", text, "已核对", Tone::success}}, text, "提交", true}, all + all}};
}

std::string firstDifference(const std::string& read, const std::string& expected) {
    if (read == expected) return {};
    const auto at = static_cast<std::size_t>(std::mismatch(read.begin(), read.end(), expected.begin(), expected.end()).first - read.begin());
    return fmt::format("read \"{}\" where \"{}\" stands", read.substr(at, 60), expected.substr(at, 60));
}

}  // namespace

TEST_CASE("a paragraph of 3,000 characters is read to its end in every mode", "[screens]") {
    for (const Setting& setting : settings()) {
        if (setting.modes.highContrast) continue;    // the same places
        Headless screen{setting.panel};
        const std::string text = longText(setting.modes.language, 3000);
        View view = samples(setting.modes)[3].view;
        for (const Long& sample : promptsWith(text)) {
            INFO(setting.name << ", prompt " << sample.prompt.index());
            view.prompt = sample.prompt, ++view.screen;
            const Read read = readThrough(screen, view, setting, "1." + withoutBlanks(text));
            CHECK(read.broken == "");
            CHECK(firstDifference(read.words, sample.read) == "");
        }
    }
}
