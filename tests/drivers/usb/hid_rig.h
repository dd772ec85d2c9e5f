#pragma once

#include <stdexcept>

#include "drivers/catalogue.h"
#include "drivers/emulators/barcode_reader.h"
#include "drivers/emulators/usb/hid_wire.h"
#include "tests/drivers/support/heard.h"

// A real driver that opens /dev and asks by ioctl, and an emulated HID scanner that is what it finds there.
struct HidRig {
    HidRig(emulators::ScannerModel model, emulators::HidShape shape) : wire{loop, bus, std::move(shape)}, reader{loop, wire, dock, model} {}

    void start(const std::string& driver, const std::string& address, std::map<std::string, std::string> more = {}) {
        config = {driver, address, {{"reopen_ms", "2"}, {"gap_ms", "40"}}};
        for (const auto& [name, value] : more) config.options[name] = value;
        open();
    }
    void open() {
        scanner = drivers::make<drivers::BarcodeReader>(config, heard.sink());
        heard.status(drivers::Status::online);
    }
    void does(const std::string& line) {
        if (const auto said = dock.obey("barcode_reader " + line); said != "ok") throw std::runtime_error{line + " → " + said};
    }
    std::string scan(const std::string& text) {
        does("scan " + text);
        return heard.next<drivers::BarcodeRead>().text;
    }

    emulators::UsbBus bus;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    emulators::HidWire wire;
    emulators::BarcodeReader reader;
    Heard heard;
    drivers::DeviceConfig config;
    std::unique_ptr<drivers::BarcodeReader> scanner;
};
