#include "drivers/model.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "drivers/model_files.h"
#include "tests/drivers/support/folder.h"

using namespace drivers;

namespace {

// In a config that names it and says what else its driver must know.
DeviceConfig used(const Model& model) {
    DeviceConfig config{model.driver, "tcp:192.0.2.1:9100", {{"model", model.id}}};
    if (model.role == Role::documentPrinter) config.address = "ipp://192.0.2.1:631/ipp/print";
    if (model.role == Role::chipCard) config.address = "pcsc:";
    if (model.role == Role::locker) config.options["boards"] = "1:8";
    if (model.role == Role::site) config.options["cabinet_door"] = "input:0";
    return config;
}

std::string rulesText() {
    std::ostringstream text;
    text << std::ifstream(std::string{BINARY_DIR} + "/udev/70-kiosk.rules").rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("every model file can be read, names a driver, and gives it what it understands") {
    REQUIRE(modelFiles().size() >= 60);
    for (auto& [id, text] : modelFiles()) {
        INFO(id);
        const auto one = parseModel(std::string{id}, std::string{text});
        for (auto& sentence : mistakes(one.role, used(one))) FAIL_CHECK(sentence);
    }
    CHECK(models().size() == modelFiles().size());
}

TEST_CASE("every mistake in a model file is told at once") {
    CHECK_THROWS_WITH(parseModel("x", "class = \"toaster\"\nusb = [\"04B8\"]\ncolour = 1\noptions = 2\nbaud = \"fast\""),
                      Catch::Contains("name must be a text") && Catch::Contains("toaster") && Catch::Contains("04B8") && Catch::Contains("colour") &&
                          Catch::Contains("options must be") && Catch::Contains("baud must be") && Catch::Contains("source must be") &&
                          Catch::Contains("transport must be"));
    CHECK_THROWS_WITH(parseModel("x", "transport = \"smoke\""), Catch::Contains("smoke"));
    CHECK_THROWS_WITH(parseModel("x", "name = \n"), Catch::Contains("line 1"));
}

TEST_CASE("a model adds its options, and the config's own ones stay") {
    std::vector<std::string> wrong;
    const auto config = withModel(Role::receiptPrinter, {"escpos", "tcp:192.0.2.1:9100", {{"model", "citizen_ppu700"}, {"cut", "partial"}}}, wrong);
    CHECK(wrong.empty());
    CHECK(config.options.at("cut") == "partial");
    CHECK(config.options.at("waiting4") == "64");
    CHECK_FALSE(config.options.contains("model"));
}

TEST_CASE("a USB address finds its model by itself") {
    std::vector<std::string> wrong;
    CHECK(withModel(Role::receiptPrinter, {"escpos", "usb:1d90:201e", {}}, wrong).options.contains("retract"));
    CHECK(withModel(Role::receiptPrinter, {"escpos", "usb:1d90:201e?serial=7", {}}, wrong).options.contains("retract"));
    CHECK(withModel(Role::receiptPrinter, {"escpos", "usb:1d90:ffff", {}}, wrong).options.empty());
    CHECK(wrong.empty());
}

TEST_CASE("a model may be a file of the terminal's own, with the speed of its line") {
    Folder folder;
    std::ofstream(folder / "ours.toml") << "name = \"X\"\nvendor = \"Y\"\nclass = \"receipt_printer\"\ndriver = \"escpos\"\nbaud = 9600\nsource = \"us\"\n[options]\ndots = 512\n";
    auto with = [&](const std::string& address, std::vector<std::string>& wrong) {
        return withModel(Role::receiptPrinter, {"escpos", address, {{"model", (folder / "ours.toml").string()}}}, wrong);
    };
    std::vector<std::string> wrong;
    CHECK(with("serial:/dev/ttyS0", wrong).options.at("dots") == "512");
    CHECK(with("serial:/dev/ttyS0", wrong).address == "serial:/dev/ttyS0?baud=9600");
    CHECK(with("serial:/dev/ttyS0?flow=rtscts", wrong).address == "serial:/dev/ttyS0?flow=rtscts&baud=9600");
    CHECK(with("serial:/dev/ttyS0?baud=19200", wrong).address == "serial:/dev/ttyS0?baud=19200");
    CHECK(wrong.empty());
    withModel(Role::receiptPrinter, {"escpos", "tcp:192.0.2.1:9100", {{"model", "/nowhere/x.toml"}}}, wrong);
    withModel(Role::receiptPrinter, {"serial_scanner", "tcp:192.0.2.1:9100", {{"model", "generic_80"}}}, wrong);
    CHECK(wrong.size() == 2);
}

TEST_CASE("no two models have the same USB id, every one has a source, and all classes with a driver have some") {
    std::map<std::string, std::string> owners;
    std::set<Role> classes;
    for (auto& one : models()) {
        classes.insert(one.role);
        CHECK(one.source.size() > 10);
        for (auto& id : one.usb) {
            INFO(id << " of " << one.id << " and " << owners[id]);
            CHECK(owners[id].empty());
            owners[id] = one.id;
        }
    }
    for (auto role : {Role::cardReader, Role::chipCard, Role::barcodeReader, Role::receiptPrinter, Role::locker, Role::site}) CHECK(classes.contains(role));
}

// As udev(7) has it: KEY, KEY{ATTRIBUTE}, an operator that this key can have, a value in quotes.
TEST_CASE("the udev rules are well-formed, and there is one for every USB id that is not pcscd's") {
    const std::regex term(R"re(^(ACTION|SUBSYSTEM|KERNEL|ENV\{[A-Z]+\}|ATTRS?\{[A-Za-z]+\})==("[^"]*")$|^(GROUP|MODE|GOTO|LABEL)=("[^"]+")$|^(SYMLINK|TAG)\+=("[^"]+")$)re");
    const std::regex vendor(R"re(ATTRS?\{idVendor\}=="([0-9a-f]{4})", ATTRS?\{idProduct\}=="([0-9a-f]{4})".*SYMLINK\+="kiosk/([a-z_]+)")re");
    std::map<std::string, std::string> links;
    std::istringstream lines(rulesText());
    std::string first, last;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("#")) continue;
        INFO(line);
        std::string terms = line;
        for (std::size_t comma; (comma = terms.find(", ")) != std::string::npos; terms = terms.substr(comma + 2)) CHECK(std::regex_match(terms.substr(0, comma), term));
        CHECK(std::regex_match(terms, term));
        std::smatch found;
        if (std::regex_search(line, found, vendor)) {
            CHECK(links.emplace(found[1].str() + ":" + found[2].str(), found[3]).second);
            CHECK(line.find("GROUP=\"kiosk\", MODE=\"0660\"") != std::string::npos);
        }
        if (first.empty()) first = line;
        last = line;
    }
    CHECK(first == "ACTION==\"remove\", GOTO=\"kiosk_end\"");
    CHECK(last == "LABEL=\"kiosk_end\"");
    std::size_t expected = 0;
    for (auto& one : models())
        for (auto id : one.usb) {
            std::ranges::transform(id, id.begin(), [](unsigned char letter) { return std::tolower(letter); });
            INFO(id);
            CHECK(links.contains(id) == (one.transport != "pcsc"));
            expected += one.transport != "pcsc";
        }
    CHECK(links.size() == expected);
    CHECK(links.at("1eab:8206") == "barcode_reader");
    CHECK(links.at("1d90:201e") == "receipt_printer");
}
