#pragma once

#include "drivers/emulators/scanner_speech.h"

namespace emulators {

// Comes up reading whatever is held before it (presentation mode).
class HoneywellScanner final : public ScannerSpeech {
public:
    HoneywellScanner(Loop&, Say);
    ~HoneywellScanner() override;
    bool looking() const override { return mode_ != 0 || triggered_; }
    void read(const std::string& code) override;
    void heard(const Bytes&) override;
    void powerUp() override;
    void refuse(bool on) override { refuses_ = on; }
    std::string state() const override { return looking() ? "looking" : "dark"; }

private:
    bool understood();
    void obey(const std::string& commands, char storage);
    std::string obeyOne(const std::string& command);
    void trigger(bool on);

    Loop& loop_;
    std::string asked_;
    int mode_ = 3;
    int patience_ = 30000;      // ms that it looks after a trigger
    bool triggered_ = false, refuses_ = false;
    Loop::TimerId timer_ = 0;
};

}  // namespace emulators
