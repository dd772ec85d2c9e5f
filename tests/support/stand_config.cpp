#include "tests/support/stand_config.h"

#include <fmt/format.h>

namespace support {
namespace {

std::string moreDevices(const StandConfig& config) {
    std::string text;
    if (config.devices.contains("site"))
        text += fmt::format(R"(
[devices.site]
driver = "modbus_site"
address = "serial:{}?baud=9600"
operator_switch = "input:0"
cabinet_door = "input:1"
tamper = "input:2"
presence = "input:3"
on_battery = "input:4"
battery_low = "input:5"
temperature = "register:0/10"
lamp_card_reader = "coil:0"
lamp_receipt_printer = "coil:1"
lamp_document_printer = "coil:2"
lamp_camera = "coil:3"
lamp_locker = "coil:4"
lamp_status = "coil:5"
poll_ms = "20"
debounce_ms = "20"
)", (config.emulators / "site").string());
    if (config.devices.contains("rating_pad"))
        text += fmt::format(R"(
[devices.rating_pad]
driver = "serial_pad"
address = "serial:{}?baud=9600"
buttons = "31, 32, 33, 34, 35"
)", (config.emulators / "rating_pad").string());
    if (config.devices.contains("locker"))
        text += fmt::format(R"(
[devices.locker]
driver = "locker_8a"
address = "serial:{}?baud=9600"
boards = "1:24, 2:8"
poll_ms = "100"
confirm_ms = "20"
)", (config.emulators / "locker").string());
    if (config.devices.contains("camera"))
        text += fmt::format("\n[devices.camera]\ndriver = \"v4l2\"\naddress = \"pictures:{}\"\n", (config.emulators / "camera").string());
    return text;
}

}  // namespace

std::string toml(const StandConfig& config) {
    auto text = fmt::format(R"([terminal]
id = "430681107000-0001"
area_code = "430681107000"

[site]
name = "汨罗市便民服务自助终端"
place = "弼时镇便民服务中心"
place_code = "430681107000"
keeper_phone = "0000-0000000"
hours = "工作日 9:00–12:00，13:00–17:00"

[paths]
state = "{}"
assets = "{}"
locale = "{}"
control = "{}"

[platform]
url = "{}"
)", config.state.string(), config.assets.string(), config.locale.string(), config.control.string(), config.platformUrl);
    auto& folder = config.certificates;
    text += fmt::format("ca = \"{}\"\ncertificate = \"{}\"\nkey = \"{}\"\nseal_trust = \"{}\"\n\n", (folder / "ca.pem").string(),
                        (folder / "terminals/430681107000-0001.pem").string(), (folder / "terminals/430681107000-0001.key").string(),
                        (folder / "seal-ca.pem").string());
    auto& emulators = config.emulators;
    text += fmt::format("[devices.card_reader]\ndriver = \"sam_v\"\naddress = \"serial:{}?baud=115200\"\nremoval_pause_ms = \"20\"\n\n", (emulators / "card_reader").string());
    text += fmt::format("[devices.barcode_reader]\ndriver = \"serial_scanner\"\naddress = \"serial:{}?baud=115200\"\n\n", (emulators / "barcode_reader").string());
    text += fmt::format("[devices.receipt_printer]\ndriver = \"escpos\"\naddress = \"serial:{}?baud=115200\"\n", (emulators / "receipt_printer").string());
    text += config.printer.empty() ? "\n" : fmt::format("model = \"{}\"\n\n", config.printer);
    if (!config.documentPrinter.empty())
        text += fmt::format("[devices.document_printer]\ndriver = \"ipp\"\naddress = \"{}\"\n", config.documentPrinter);
    text += moreDevices(config);
    text += "\n[panel]\n";
    for (auto& [key, value] : config.panel) text += fmt::format("{} = {}\n", key, value);
    text += "\n[deadlines]\n";
    for (auto& [key, value] : config.deadlines) text += fmt::format("{} = {}\n", key, value);
    if (!config.technicianCode.empty()) text += fmt::format("\n[technician]\ncode = \"{}\"\n", config.technicianCode);
    return text;
}

}  // namespace support
