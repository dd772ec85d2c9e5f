#pragma once

#include <stdexcept>

#include "drivers/catalogue.h"
#include "drivers/emulators/barcode_reader.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/support/heard.h"

// A real driver on a real pty or TCP connection, and an emulated scanner of the same family behind it.
struct ScannerRig {
    enum class Line { pty, tcp };
    using Options = std::map<std::string, std::string>;

    explicit ScannerRig(std::string family_, Options more = {}, Line line = Line::pty)
        : family{std::move(family_)}, wire{makeWire(line)},
          reader{loop, *wire, dock, family == "serial_scanner" ? emulators::ScannerModel::plain : emulators::scannerModelCalled(family)} {
        config.driver = family;
        config.address = line == Line::pty ? "serial:" + (folder / "scanner").string()
                                           : "tcp:127.0.0.1:" + std::to_string(static_cast<emulators::TcpWire&>(*wire).port());
        config.options = {{"reopen_ms", "2"}, {"gap_ms", "40"}};
        if (family != "serial_scanner") config.options.insert({{"again_ms", "1"}, {"answer_ms", "100"}, {"look_ms", "60000"}});
        for (const auto& [name, value] : more) config.options[name] = value;
    }

    void start() {
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
    bool shows(const std::string& words) { return dock.obey("status").find(words) != std::string::npos; }
    // Until the emulated scanner is in that state.
    void becomes(const std::string& words) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{10};
        while (!shows(words)) {
            if (std::chrono::steady_clock::now() > end) throw std::runtime_error{"it never became " + words};
            std::this_thread::yield();
        }
    }

    std::string family;
    Folder folder;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    std::unique_ptr<emulators::Wire> wire;
    emulators::BarcodeReader reader;
    Heard heard;
    drivers::DeviceConfig config;
    std::unique_ptr<drivers::BarcodeReader> scanner;

private:
    std::unique_ptr<emulators::Wire> makeWire(Line line) {
        if (line == Line::tcp) return std::make_unique<emulators::TcpWire>(loop, folder / "scanner.port");
        return std::make_unique<emulators::PtyWire>(loop, folder / "scanner", emulators::Pace::atOnce);
    }
};
