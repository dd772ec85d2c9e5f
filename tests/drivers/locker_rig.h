#pragma once

#include <memory>
#include <string>

#include "drivers/catalogue.h"
#include "drivers/emulators/locker.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/support/heard.h"

// The real driver and the emulated boards on the two ends of a real cable: board of 12 locks, board of 4.
struct LockerRig {
    using Kind = emulators::Locker::Kind;
    using Options = std::map<std::string, std::string>;
    enum class Cable { serial, tcp };

    explicit LockerRig(Kind kind_, Cable cable = Cable::serial)
        : kind{kind_}, wire{cable == Cable::tcp ? std::unique_ptr<emulators::Wire>(std::make_unique<emulators::TcpWire>(loop, folder / "port"))
                                                : std::make_unique<emulators::PtyWire>(loop, folder / "locker", emulators::Pace::atOnce)} {}

    std::string driverName() const {
        return kind == Kind::boards8a ? "locker_8a" : kind == Kind::boardsWkly ? "locker_wkly" : "locker_modbus";
    }
    std::string boards() const { return kind == Kind::boardsWkly ? "0:12, 1:4" : "1:12, 2:4"; }
    std::string address() const {
        if (auto* tcp = dynamic_cast<emulators::TcpWire*>(wire.get())) return "tcp:127.0.0.1:" + std::to_string(tcp->port());
        return "serial:" + (folder / "locker").string();
    }
    // Short deadlines: what has to be waited for in a test ends soon.
    drivers::DeviceConfig config(Options options = {}) const {
        for (auto& [name, value] : Options{{"boards", boards()}, {"reopen_ms", "5"}, {"poll_ms", "5"}, {"confirm_ms", "5"}, {"opens_ms", "150"},
                                           {"retry_ms", "30"}, {"answer_ms", "100"}, {"gap_ms", "30"}, {"ours_ms", "60000"}, {"left_open_ms", "60000"}})
            options.try_emplace(name, value);
        return {driverName(), address(), options, {}};
    }
    void start(const Options& options = {}) { driver = drivers::make<drivers::Locker>(config(options), heard.sink()); }
    void startOnline(const Options& options = {}) {
        start(options);
        heard.status(drivers::Status::online);
    }
    void does(const std::string& line) {
        if (const auto said = dock.obey("locker " + line); said != "ok") throw std::runtime_error{line + " → " + said};
    }
    std::string state() { return dock.obey("status"); }
    drivers::DoorChanged changes(int door, drivers::DoorState state) {
        return heard.next<drivers::DoorChanged>([&](auto& said) { return said.door == door && said.state == state; });
    }
    drivers::DoorOpened opened(const std::string& job) { return heard.next<drivers::DoorOpened>([&](auto& said) { return said.job == job; }); }
    drivers::DoorFailed failed(const std::string& job) { return heard.ever<drivers::DoorFailed>([&](auto& said) { return said.job == job; }); }
    drivers::DoorTested::Verdict tested(const std::string& job) { return heard.next<drivers::DoorTested>([&](auto& said) { return said.job == job; }).verdict; }

    Kind kind;
    Folder folder;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    std::unique_ptr<emulators::Wire> wire;
    emulators::Locker locker{loop, *wire, dock, kind, {12, 4}};
    Heard heard;
    std::unique_ptr<drivers::Locker> driver;
};
