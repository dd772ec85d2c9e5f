#include "kiosk/config.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstring>
#include <regex>

#include "kiosk/technician/code.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const std::string sampleConfig = support::contentsOf(fs::path{SOURCE_DIR} / "assets/kiosk.toml.example");

// A folder in which all that the sample names is there, and the sample pointing into it.
struct Site {
    support::TempDir folder;
    std::string words = std::regex_replace(std::regex_replace(sampleConfig, std::regex("/etc/kiosk/|/var/lib/|/run/kiosk/"), ""),
                                           std::regex("/usr/share/jiujin"), "share");
    Site() {
        fs::create_directories(folder / "share/locale");
        for (auto* name : {"platform-ca.pem", "terminal.pem", "terminal.key", "seal-trust.pem"}) support::writeFile(folder / name, "-");
    }
    void change(const std::string& from, const std::string& to) {
        REQUIRE(words.find(from) != std::string::npos);
        words.replace(words.find(from), from.size(), to);
    }
    int line(const std::string& text) const {
        return 1 + static_cast<int>(std::count(words.begin(), words.begin() + static_cast<long>(words.find(text)), '\n'));
    }
    Config read() const { return std::get<Config>(parseConfig(words, folder.path())); }
    std::vector<ConfigMistake> mistakes() const {
        auto result = parseConfig(words, folder.path());
        auto* list = std::get_if<std::vector<ConfigMistake>>(&result);
        return list ? *list : std::vector<ConfigMistake>{};
    }
    // The one mistake there must be.
    std::string mistake() const {
        auto list = mistakes();
        REQUIRE(list.size() == 1);
        return std::to_string(list[0].line) + ": " + list[0].text;
    }
};

}  // namespace

TEST_CASE("the example is a config without mistakes, and says what it means") {
    Site site;
    for (auto& mistake : site.mistakes()) UNSCOPED_INFO(mistake.line << ": " << mistake.text);
    REQUIRE(site.mistakes().empty());
    auto config = site.read();
    CHECK(config.terminal == "430681107000-0001");
    CHECK(config.platform.terminal == config.terminal);
    CHECK(config.site.place == "弼时镇便民服务中心");
    CHECK(config.panel.fullscreen);
    CHECK(config.paths.assets == site.folder / "share");
    CHECK(config.platform.sealTrust == site.folder / "seal-trust.pem");
    CHECK(config.devices.at(drivers::Role::receiptPrinter).driver == "escpos");
    CHECK(config.devices.at(drivers::Role::documentPrinter).address == "ipp://192.0.2.11:631/ipp/print");
}

TEST_CASE("the example's deadlines are the defaults") {
    Site site;
    auto written = site.read().deadlines;
    site.words.resize(site.words.find("[deadlines]"));
    auto defaults = site.read().deadlines;
    CHECK(std::memcmp(&written, &defaults, sizeof written) == 0);
}

TEST_CASE("five wrong values are five mistakes, each with its line, in order") {
    Site site;
    site.change("rotation = 0 ", "rotation = 45 ");
    site.change("\"430681107000-0001\"", "\"0001\"");
    site.change("width = 1080 ", "width = \"wide\" ");
    site.change("\"terminal.key\"", "\"nowhere.key\"");
    site.change("submit = 8000", "submit = -1");
    auto mistakes = site.mistakes();
    REQUIRE(mistakes.size() == 5);
    CHECK(mistakes[0].text == "[terminal] id: \"0001\" is not of the form 999999999999-9999");
    CHECK(mistakes[0].line == site.line("\"0001\""));
    CHECK(mistakes[1].text == "[panel] width: must be a whole number");
    CHECK(mistakes[1].line == site.line("\"wide\""));
    CHECK(mistakes[2].text == "[panel] rotation: 45 is none of 0, 90, 180, 270");
    CHECK(mistakes[3].text == "[platform] key: " + (site.folder / "nowhere.key").string() + " is not there");
    CHECK(mistakes[4].text == "[deadlines] submit: -1 is not between 1 and 120000");
    CHECK(mistakes[4].line == site.line("submit = -1"));
    CHECK(mistakes[4].column == 10);
}

TEST_CASE("a key or section that nobody knows is a mistake where it stands") {
    Site site;
    SECTION("key") {
        site.change("[panel]", "[panel]\ncolour = 3");
        CHECK(site.mistake() == std::to_string(site.line("colour")) + ": [panel] colour: unknown key");
    }
    SECTION("section") {
        site.words += "\n[pannel]\n";
        CHECK(site.mistake() == std::to_string(site.line("[pannel]")) + ": [pannel]: unknown section");
    }
    SECTION("device") {
        site.words += "\n[devices.fax]\n";
        CHECK(site.mistake() == std::to_string(site.line("[devices.fax]")) + ": [devices] fax: unknown section");
    }
}

TEST_CASE("what must be there and is not, is said once") {
    Site site;
    SECTION("key") {
        site.change("keeper_phone", "#");
        CHECK(site.mistake() == std::to_string(site.line("[site]")) + ": [site] keeper_phone: is missing");
    }
    SECTION("empty") {
        site.change("\"弼时镇便民服务中心\"", "\"\"");
        CHECK_THAT(site.mistake(), Catch::Contains("[site] place: must not be empty"));
    }
    SECTION("section") {
        site.words.erase(site.words.find("[platform]"), site.words.find("# Each device") - site.words.find("[platform]"));
        CHECK(site.mistake() == "1: [platform]: the section is missing");
    }
    SECTION("section that is a value") {
        site.words.erase(site.words.find("[panel]"), site.words.find("[paths]") - site.words.find("[panel]"));
        site.words = "panel = 3\n" + site.words;
        CHECK(site.mistake() == "1: [panel]: must be a section");
    }
    SECTION("file") {
        fs::remove_all(site.folder / "share");
        CHECK(site.mistakes().size() == 2);
    }
}

TEST_CASE("a wrong value of any kind is refused with what would be right") {
    auto [from, to, text] = GENERATE(table<std::string, std::string, std::string>({
        {"fullscreen = true", "fullscreen = 1", "[panel] fullscreen: must be true or false"},
        {"width_mm = 268.0", "width_mm = nan", "[panel] width_mm: nan is not between 80 and 2000"},
        {"https://platform.example:8443", "http://platform.example:8443", "is not of the form https://HOST:PORT"},
        {"https://platform.example:8443", "https://platform.example:8443/api", "is not of the form https://HOST:PORT"},
        {"outbox_longest = 300000", "outbox_longest = 10", "[deadlines] outbox_longest: is shorter than outbox_first"},
        {"hotline = \"12345\"", "hotline = 12345", "[site] hotline: must be a text in quotes"},
        {"place_code = \"430681107000\"", "place_code = \"4306811\"", "[site] place_code: \"4306811\" is not of the form"},
        {"largest_reply = 4194304", "largest_reply = 99999999999", "[platform] largest_reply"},
        {"\"control\"", "\"" + std::string(120, 'x') + "\"", "is too long for a socket"},
        {"driver = \"sam_v\"", "driver = \"sam_w\"", "[devices.card_reader]"},
        {"seal_trust = \"seal-trust.pem\"", "seal_trust = \".\"", "is not a file"},
        {"address = \"tcp:192.0.2.10:9100\"", "address = \"tcp:192.0.2.10:9100\"\nspeed = 9", "speed: must be a text in quotes"},
    }));
    Site site;
    site.change(from, to);
    CHECK_THAT(site.mistake(), Catch::Contains(text));
}

TEST_CASE("a file that is no TOML is one mistake, with its line") {
    Site site;
    site.change("[site]", "[site");
    CHECK_THAT(site.mistake(), Catch::StartsWith(std::to_string(site.line("[site\n")) + ": "));
}

TEST_CASE("a file that is not there is one mistake") {
    auto mistakes = std::get<std::vector<ConfigMistake>>(readConfig("/nowhere/kiosk.toml"));
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].line == 0);
}

TEST_CASE("options of a device reach its driver") {
    Site site;
    site.change("driver = \"serial_scanner\"", "driver = \"serial_scanner\"\nsuffix = \"lf\"");
    CHECK(site.read().devices.at(drivers::Role::barcodeReader).options.at("suffix") == "lf");
}

TEST_CASE("the voice is chosen by name, and a name that is unknown is a mistake") {
    using Voice = ui::VoiceConfig;
    Site site;
    CHECK(site.read().voice.engine == Voice::Engine::espeak);
    CHECK(site.read().voice.headset == Voice::Headset::never);
    site.words += "\n[voice]\nengine = \"command\"\ncommand = \"/usr/bin/say {language}\"\nheadset = \"always\"\nvolume = 80\n";
    CHECK(site.read().voice.engine == Voice::Engine::command);
    CHECK(site.read().voice.command == std::vector<std::string>{"/usr/bin/say", "{language}"});
    CHECK(site.read().voice.headset == Voice::Headset::always);
    CHECK(site.read().voice.volume == 80);
    site.change("\"always\"", "\"sometimes\"");
    CHECK(site.mistake().ends_with("[voice] headset: \"sometimes\" is none of never, always, detected"));
}

TEST_CASE("technician mode has a hashed code or none, and pauses that grow") {
    Site site;
    auto technician = site.read().technician;
    TechnicianConfig defaults;
    CHECK(technician.code.empty());
    CHECK(technician.backlight == defaults.backlight);
    CHECK(technician.idle == defaults.idle);
    CHECK(technician.lockoutFirst == defaults.lockoutFirst);
    CHECK(technician.lockoutLongest == defaults.lockoutLongest);
    CHECK(site.read().site.elsewhere == "汨罗市政务服务中心一楼大厅，24 小时");
    auto hash = hashCode("246810", {4, 1, 1});
    site.change("# code = \"scrypt:15:8:1:…:…\"", "code = \"" + hash + "\"");
    CHECK(site.read().technician.code == hash);
    site.change(hash, "246810");
    CHECK_THAT(site.mistake(), Catch::Contains("[technician] code: is none that kioskctl hash-code has printed"));
    site.change("246810", hash);
    site.change("lockout_longest = 3600000", "lockout_longest = 10");
    CHECK_THAT(site.mistake(), Catch::Contains("[technician] lockout_longest: is shorter than lockout_first"));
}

TEST_CASE("a terminal without devices and fonts is still one") {
    Site site;
    site.words.erase(site.words.find("# Each device"), site.words.find("# All optional") - site.words.find("# Each device"));
    CHECK_FALSE(site.read().devices.contains(drivers::Role::cardReader));
}

TEST_CASE("the control socket is found in a config that is wrong elsewhere") {
    Site site;
    site.change("rotation = 0", "rotation = 45");
    support::writeFile(site.folder / "kiosk.toml", site.words);
    CHECK(controlSocket(site.folder / "kiosk.toml") == site.folder / "control");
    CHECK_FALSE(controlSocket(site.folder / "nowhere.toml"));
}

TEST_CASE("a theme's mistakes stand among the config's, after them, with the file that they are in") {
    Site site;
    site.change("[panel]", "[panel]\ntheme = \"looks.toml\"");
    SECTION("not there") { CHECK_THAT(site.mistake(), Catch::Contains("[panel] theme: " + (site.folder / "looks.toml").string() + " is not there")); }
    SECTION("wrong") {
        support::writeFile(site.folder / "looks.toml", "[colours]\nprimary = \"blue\"\n");
        site.change("rotation = 0 ", "rotation = 45 ");
        const auto mistakes = site.mistakes();
        REQUIRE(mistakes.size() == 2);
        CHECK(mistakes[0].file.empty());
        CHECK(mistakes[1].file == site.folder / "looks.toml");
        CHECK(mistakes[1].line == 2);
    }
    SECTION("right") {
        support::writeFile(site.folder / "looks.toml", "[colours]\nprimary = \"#0A5344\"\n");
        CHECK(site.read().panel.brand.primary == 0xFF0A5344);
    }
}
