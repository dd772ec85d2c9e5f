#pragma once

#include <deque>

#include "drivers/emulators/scanner_speech.h"

namespace emulators {

// A decoder that speaks SSI. Comes up reading whatever is held before it (presentation) and sends raw data.
class SsiScanner final : public ScannerSpeech {
public:
    SsiScanner(Loop&, Say);
    ~SsiScanner() override;
    bool looking() const override;
    void read(const std::string& code) override;
    void heard(const Bytes&) override;
    void powerUp() override;
    void refuse(bool on) override { refuses_ = on; }
    Bytes spoilt(Bytes) const override;
    std::string state() const override { return std::string{looking() ? "looking" : "dark"} + (packeted_ ? ", packets" : ", raw data"); }

private:
    void obey(const Bytes& packet);
    void parameters(const Bytes& data);
    void reply(std::uint8_t opcode, const Bytes& data = {}) { say_(packetOf(opcode, 0, data)); }
    void refused(std::uint8_t cause);
    void deliver(bool again);
    void delivered();
    static Bytes packetOf(std::uint8_t opcode, std::uint8_t status, const Bytes& data);

    Loop& loop_;
    Bytes asked_;
    bool enabled_ = true, session_ = false, packeted_ = false, refuses_ = false;
    std::uint8_t triggerMode_ = 0x07;
    std::deque<Bytes> toDeliver_;     // data of the packets of a code that the host has not acknowledged
    int tries_ = 0;                   // of the first of them
    Loop::TimerId timer_ = 0;
};

}  // namespace emulators
