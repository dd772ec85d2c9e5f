#pragma once

#include <string>

#include "tests/support/terminal_stage.h"

namespace support {

// Plays a walk as somebody does who cannot see: only keys of the keypad and what the voice has said; no widget, no picture.
// `tap` walks until the voice names what is looked for; `sees` waits until it is said.
class KeysStage final : public TerminalStage {
public:
    explicit KeysStage(Stand& stand) : TerminalStage(stand), robot_(stand.robot()) {}

    void after(const std::string& walk) override;
    void tap(const std::string& words) override;
    void types(const std::string& text) override;
    void signs() override;                           // by the way that needs no hand
    void reads() override;
    void sees(const std::string& text) override;
    void neverSees(const std::string& text) override;
    void ends(const std::string& outcome) override;

private:
    void wake();
    std::string press(const std::string& key);       // what is said then
    bool find(const std::string& words);             // the focus is on it

    Robot& robot_;
    Robot::Heard heard_;
    bool awake_ = false;
};

}  // namespace support
