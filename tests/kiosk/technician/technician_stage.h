#pragma once

#include "tests/kiosk/core/core_stage.h"

namespace core {

// Fakes of the devices that no service item needs: they note what they are told.
struct FakeChips final : drivers::ChipCardReader {
    bool accepting = false;
    void accept() override { accepting = true; }
    void stop() override { accepting = false; }
    void exchange(int, std::vector<std::uint8_t>) override {}
};
struct FakeCamera final : drivers::Camera {
    bool accepting = false;
    void accept() override { accepting = true; }
    void stop() override { accepting = false; }
    void take(std::string) override {}
};
struct FakePad final : drivers::RatingPad {
    bool accepting = false;
    void accept() override { accepting = true; }
    void stop() override { accepting = false; }
};
struct FakeLocker final : drivers::Locker {
    int opened = 0;
    void open(std::string, int) override { ++opened; }
    void test(std::string, int) override { ++opened; }
};
struct FakeSite final : drivers::Site {
    void light(drivers::Lamp, bool) override {}
};

// A terminal with all its devices, and somebody with a screwdriver and a code.
class TechnicianStage {
public:
    static constexpr const char* code = "246810";

    TechnicianStage();

    CoreStage stage;
    FakeChips chips;
    FakeCamera camera;
    FakePad pad;
    FakeLocker locker;
    FakeSite site;

    void restart();                                  // with the config as it is now, all devices online
    void emblem(int touches = 5);
    void types(const std::string& code);             // on the pad, and 进入
    void enter();                                    // by the emblem and the code
    void open(const std::string& page);              // from the menu
    void turnsSwitch(bool on);
    bool inside() const { return std::string{stage.terminal->state()} == "maintenance"; }
    template <class Prompt> bool shows() const { return std::holds_alternative<Prompt>(stage.terminal->view().prompt); }
    int incidents(kiosk::Incident) const;            // how often it is in the journal
};

}  // namespace core
