#include "drivers/catalogue.h"

#include <fmt/core.h>

#include <functional>
#include <stdexcept>

#include "drivers/barcode_readers/camera/camera.h"
#include "drivers/barcode_readers/hid_keyboard/hid_keyboard.h"
#include "drivers/barcode_readers/hid_pos/hid_pos.h"
#include "drivers/barcode_readers/honeywell/honeywell.h"
#include "drivers/barcode_readers/newland/newland.h"
#include "drivers/barcode_readers/serial_scanner/serial_scanner.h"
#include "drivers/barcode_readers/ssi/ssi.h"
#include "drivers/cameras/v4l2/v4l2.h"
#include "drivers/card_readers/sam_v/sam_v.h"
#include "drivers/chip_card_readers/pcsc/pcsc.h"
#include "drivers/document_printers/ipp/ipp.h"
#include "drivers/lockers/locker_8a/locker_8a.h"
#include "drivers/lockers/locker_modbus/locker_modbus.h"
#include "drivers/lockers/locker_wkly/locker_wkly.h"
#include "drivers/model.h"
#include "drivers/rating_pads/keypad/keypad.h"
#include "drivers/rating_pads/serial_pad/serial_pad.h"
#include "drivers/receipt_printers/escpos/escpos.h"
#include "drivers/sites/modbus_site/modbus_site.h"

namespace drivers {

namespace {

template <class Device> struct Driver {
    std::function<std::unique_ptr<Device>(const DeviceConfig&, Sink)> make;
    std::function<std::vector<std::string>(const DeviceConfig&)> mistakes;
};
template <class Device> using Drivers = std::map<std::string, Driver<Device>>;

template <class Device> const Drivers<Device>& known();

template <> const Drivers<CardReader>& known() {
    static const Drivers<CardReader> all{
        {"sam_v", {makeSamV, samVMistakes}},
    };
    return all;
}
template <> const Drivers<ChipCardReader>& known() {
    static const Drivers<ChipCardReader> all{
        {"pcsc", {makePcsc, pcscMistakes}},
    };
    return all;
}
template <> const Drivers<BarcodeReader>& known() {
    static const Drivers<BarcodeReader> all{
        {"serial_scanner", {makeSerialScanner, serialScannerMistakes}},
        {"newland", {makeNewland, newlandMistakes}},
        {"honeywell", {makeHoneywell, honeywellMistakes}},
        {"ssi", {makeSsi, ssiMistakes}},
        {"hid_keyboard", {makeHidKeyboard, hidKeyboardMistakes}},
        {"hid_pos", {makeHidPos, hidPosMistakes}},
        {"camera", {makeCodeCamera, codeCameraMistakes}},
    };
    return all;
}
template <> const Drivers<ReceiptPrinter>& known() {
    static const Drivers<ReceiptPrinter> all{
        {"escpos", {makeEscpos, escposMistakes}},
    };
    return all;
}
template <> const Drivers<DocumentPrinter>& known() {
    static const Drivers<DocumentPrinter> all{
        {"ipp", {makeIpp, ippMistakes}},
    };
    return all;
}
template <> const Drivers<Camera>& known() {
    static const Drivers<Camera> all{
        {"v4l2", {makeV4l2Camera, v4l2CameraMistakes}},
    };
    return all;
}
template <> const Drivers<Locker>& known() {
    static const Drivers<Locker> all{
        {"locker_8a", {makeLocker8a, locker8aMistakes}},
        {"locker_wkly", {makeLockerWkly, lockerWklyMistakes}},
        {"locker_modbus", {makeLockerModbus, lockerModbusMistakes}},
    };
    return all;
}
template <> const Drivers<RatingPad>& known() {
    static const Drivers<RatingPad> all{
        {"keypad", {makeKeypad, keypadMistakes}},
        {"serial_pad", {makeSerialPad, serialPadMistakes}},
    };
    return all;
}
template <> const Drivers<Site>& known() {
    static const Drivers<Site> all{
        {"modbus_site", {makeModbusSite, modbusSiteMistakes}},
    };
    return all;
}

template <class Device> std::vector<std::string> mistakesOf(const DeviceConfig& config) {
    if (auto found = known<Device>().find(config.driver); found != known<Device>().end()) {
        std::vector<std::string> wrong;
        const auto whole = withModel(Device::kind, config, wrong);
        for (auto& sentence : found->second.mistakes(whole)) wrong.push_back(sentence);
        return wrong;
    }
    std::string names;
    for (const auto& [name, driver] : known<Device>()) names += (names.empty() ? "" : ", ") + name;
    return {fmt::format("there is no driver \"{}\" for this device; known: {}", config.driver, names)};
}

}  // namespace

std::vector<std::string> mistakes(Role role, const DeviceConfig& config) {
    switch (role) {
    case Role::cardReader: return mistakesOf<CardReader>(config);
    case Role::chipCard: return mistakesOf<ChipCardReader>(config);
    case Role::barcodeReader: return mistakesOf<BarcodeReader>(config);
    case Role::receiptPrinter: return mistakesOf<ReceiptPrinter>(config);
    case Role::documentPrinter: return mistakesOf<DocumentPrinter>(config);
    case Role::camera: return mistakesOf<Camera>(config);
    case Role::locker: return mistakesOf<Locker>(config);
    case Role::ratingPad: return mistakesOf<RatingPad>(config);
    case Role::site: return mistakesOf<Site>(config);
    }
    return {"there is no such role"};
}

template <class Device> std::unique_ptr<Device> make(const DeviceConfig& config, Sink sink) {
    if (auto wrong = mistakesOf<Device>(config); !wrong.empty()) throw std::invalid_argument{wrong.front()};
    std::vector<std::string> none;
    return known<Device>().at(config.driver).make(withModel(Device::kind, config, none), std::move(sink));
}
template std::unique_ptr<CardReader> make(const DeviceConfig&, Sink);
template std::unique_ptr<ChipCardReader> make(const DeviceConfig&, Sink);
template std::unique_ptr<BarcodeReader> make(const DeviceConfig&, Sink);
template std::unique_ptr<ReceiptPrinter> make(const DeviceConfig&, Sink);
template std::unique_ptr<DocumentPrinter> make(const DeviceConfig&, Sink);
template std::unique_ptr<Camera> make(const DeviceConfig&, Sink);
template std::unique_ptr<Locker> make(const DeviceConfig&, Sink);
template std::unique_ptr<RatingPad> make(const DeviceConfig&, Sink);
template std::unique_ptr<Site> make(const DeviceConfig&, Sink);

}  // namespace drivers
