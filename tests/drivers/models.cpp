#include "drivers/model.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <set>

#include "drivers/model_files.h"
#include "tests/drivers/support/folder.h"

using namespace drivers;

namespace {

// In a config that names it and says what else its driver must know.
DeviceConfig used(const Model& model) {
    DeviceConfig config{model.driver, "tcp:192.0.2.1:9100", {{"model", model.id}}};
    if (model.role == Role::documentPrinter) config.address = "ipp://192.0.2.1:631/ipp/print";
    if (model.role == Role::chipCard) config.address = "pcsc:";
    if (model.role == Role::camera) config.address = "v4l2:/dev/kiosk/camera";
    if (model.transport == "hid") config.address = "hidraw:1EAB:8210";
    if (model.transport == "keyboard") config.address = "evdev:1EAB:8203";
    if (model.role == Role::locker) config.options["boards"] = "1:8";
    if (model.role == Role::site) config.options["cabinet_door"] = "input:0";
    return config;
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
    for (auto* none : {"\u00B7", "\u3001", "\uFE7F"})   // which toml++ takes to be impossible where a space might be
        CHECK_THROWS_WITH(parseModel("x", std::string{"name = \"X\"\n "} + none), Catch::Contains("line 2"));
    CHECK_THROWS_WITH(parseModel("x", "\uFEFFname = \"、X\""), Catch::Contains("vendor"));   // a mark of the byte order
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
    for (auto role : {Role::cardReader, Role::chipCard, Role::barcodeReader, Role::receiptPrinter, Role::camera, Role::locker, Role::ratingPad, Role::site}) CHECK(classes.contains(role));
}
