#pragma once

#include "drivers/emulators/scanner_speech.h"

namespace emulators {

// Comes up reading whatever is held before it (sense mode), as from the factory.
class NewlandScanner final : public ScannerSpeech {
public:
    NewlandScanner(Loop&, Say);
    ~NewlandScanner() override;
    bool looking() const override { return mode_ != 0 || triggered_; }
    void read(const std::string& code) override;
    void heard(const Bytes&) override;
    void powerUp() override;
    void refuse(bool on) override { refuses_ = on; }
    std::string state() const override { return looking() ? "looking" : "dark"; }

private:
    void obey(const std::string& frame);
    std::string obeyOne(const std::string& command);
    void trigger(bool on);

    Loop& loop_;
    std::string asked_;         // what has come of a frame
    int mode_ = 2;
    int patience_ = 3000;       // ms that it looks after a trigger
    bool triggered_ = false, refuses_ = false;
    Loop::TimerId timer_ = 0;
};

}  // namespace emulators
