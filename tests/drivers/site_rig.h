#pragma once

#include <memory>
#include <string>

#include "drivers/catalogue.h"
#include "drivers/emulators/site.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/support/heard.h"

// The real driver and the emulated module on the two ends of a real cable.
struct SiteRig {
    enum class Cable { serial, tcp };
    using Options = std::map<std::string, std::string>;

    explicit SiteRig(Cable cable = Cable::serial)
        : wire{cable == Cable::tcp ? std::unique_ptr<emulators::Wire>(std::make_unique<emulators::TcpWire>(loop, folder / "port"))
                                   : std::make_unique<emulators::PtyWire>(loop, folder / "site", emulators::Pace::atOnce)} {}

    static Options everything() {
        return {{"operator_switch", "input:0"}, {"cabinet_door", "input:1"}, {"tamper", "input:2"}, {"presence", "input:3"},
                {"on_battery", "input:4"}, {"battery_low", "input:5"}, {"temperature", "register:0/10"},
                {"lamp_card_reader", "coil:0"}, {"lamp_status", "coil:5"}};
    }
    std::string address() const {
        if (auto* tcp = dynamic_cast<emulators::TcpWire*>(wire.get())) return "tcp:127.0.0.1:" + std::to_string(tcp->port());
        return "serial:" + (folder / "site").string() + "?baud=9600";
    }
    // Short deadlines: what has to be waited for in a test ends soon.
    drivers::DeviceConfig config(Options options = everything()) const {
        for (auto& [name, value] : Options{{"reopen_ms", "5"}, {"poll_ms", "2"}, {"debounce_ms", "4"}, {"temperature_ms", "2"},
                                           {"retry_ms", "20"}, {"answer_ms", "150"}, {"gap_ms", "30"}})
            options.try_emplace(name, value);
        return {"modbus_site", address(), options, {}};
    }
    void start(const Options& options = everything()) { driver = drivers::make<drivers::Site>(config(options), heard.sink()); }
    void startOnline(const Options& options = everything()) {
        start(options);
        heard.status(drivers::Status::online);
    }
    void does(const std::string& line) {
        if (const auto said = dock.obey("site " + line); said != "ok") throw std::runtime_error{line + " → " + said};
    }
    std::string state() { return dock.obey("status"); }
    bool reads(drivers::SiteInput input) {
        return heard.next<drivers::SiteChanged>([&](auto& said) { return said.input == input; }).on;
    }

    Folder folder;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    std::unique_ptr<emulators::Wire> wire;
    emulators::Site site{loop, *wire, dock};
    Heard heard;
    std::unique_ptr<drivers::Site> driver;
};
