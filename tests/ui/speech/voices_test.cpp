#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/support/temp_dir.h"
#include "ui/speech/command_voice.h"
#include "ui/speech/espeak.h"

using namespace ui;
namespace fs = std::filesystem;

namespace {

// All msgids that residents may see; tests/texts makes sure that none is missing in en.po.
std::set<std::string> chineseTexts() {
    std::set<std::string> all;
    std::ifstream file(fs::path(SOURCE_DIR) / "assets/locale/en.po");
    std::string line, text;
    bool inside = false;
    const auto quoted = [](const std::string& l) { return l.substr(l.find('"') + 1, l.rfind('"') - l.find('"') - 1); };
    while (std::getline(file, line)) {
        if (line.starts_with("msgid ")) text = quoted(line), inside = true;
        else if (inside && line.starts_with('"')) text += quoted(line);
        else if (line.starts_with("msgstr ")) inside = false, all.insert(text);
    }
    return all;
}

void collect(const nlohmann::json& json, std::set<std::string>& all) {
    if (json.is_object() && json.contains("zh_CN") && json["zh_CN"].is_string()) all.insert(json["zh_CN"].get<std::string>());
    if (json.is_structured())
        for (auto& inner : json) collect(inner, all);
}

std::set<std::string> everyChineseText() {
    auto all = chineseTexts();
    for (auto& entry : fs::directory_iterator(fs::path(SOURCE_DIR) / "assets/services"))
        collect(nlohmann::json::parse(std::ifstream(entry.path())), all);
    all.erase("");
    return all;
}

std::string filledIn(std::string text) {
    for (auto at = text.find("{}"); at != text.npos; at = text.find("{}")) text.replace(at, 2, "3");
    return text;
}

std::vector<std::int16_t> soundOf(Synthesiser& voice, const Phrase& phrase) {
    std::vector<std::int16_t> all;
    voice.say(phrase, [&](Sound sound) { return all.insert(all.end(), sound.samples.begin(), sound.samples.end()), true; });
    return all;
}

int loudest(const std::vector<std::int16_t>& samples) {
    int most = 0;
    for (int sample : samples) most = std::max(most, std::abs(sample));
    return most;
}

}  // namespace

TEST_CASE("no Chinese text is read as English", "[speech]") {
    Espeak voice(160);
    const auto texts = everyChineseText();
    REQUIRE(texts.size() > 100);
    for (auto& text : texts)
        for (auto& phrase : phrases(filledIn(text), Language::zh)) {
            INFO(text << ": " << phrase.words);
            if (phrase.voice == Language::zh) CHECK(voice.phonemes(phrase).find("(en)") == std::string::npos);
        }
}

TEST_CASE("both voices are heard", "[speech]") {
    Espeak voice(160);
    CHECK(loudest(soundOf(voice, {Language::zh, "请放身份证"})) > 5000);
    CHECK(loudest(soundOf(voice, {Language::en, "Please put your card here"})) > 5000);
    CHECK(soundOf(voice, {Language::zh, "请放身份证"}).size() > 10'000);   // half a second
}

TEST_CASE("a voice stops in the middle when nobody listens any more", "[speech]") {
    Espeak voice(160);
    std::size_t heard = 0;
    const Phrase sentence{Language::zh, "请在下面的出纸口等待，不要离开。请在下面的出纸口等待，不要离开。"};
    voice.say(sentence, [&](Sound sound) { return heard += sound.samples.size(), heard < 2000; });
    CHECK(heard < soundOf(voice, sentence).size() / 4);
}

TEST_CASE("another engine can speak: a command that writes a WAV", "[speech]") {
    support::TempDir folder;
    const auto program = folder.path() / "voice";
    std::ofstream(program) << "#!/bin/sh\n[ \"$1\" = zh ] || exit 1\n"
                              "printf 'RIFF....WAVEfmt \\020\\0\\0\\0\\001\\0\\001\\0\\200\\076\\0\\0\\0\\175\\0\\0\\002\\0\\020\\0data....'\ncat\n";
    fs::permissions(program, fs::perms::owner_all);
    CommandVoice voice({program.string(), "{language}"});
    int rate = 0;
    std::string heard;
    voice.say({Language::zh, "abcd"}, [&](Sound sound) {
        if (sound.rate) rate = sound.rate;
        heard.append(reinterpret_cast<const char*>(sound.samples.data()), sound.samples.size_bytes());
        return true;
    });
    CHECK(rate == 16'000);
    CHECK(heard == "abcd");
}

TEST_CASE("a command that never ends is ended when it is interrupted", "[speech]") {
    CommandVoice voice({"/bin/sleep", "1000"});
    int asked = 0;
    voice.say({Language::zh, "你好"}, [&](Sound) { return ++asked < 3; });
    CHECK(asked == 3);
    CHECK_THROWS_AS(CommandVoice({"/no/such/program"}), NoVoice);
}
