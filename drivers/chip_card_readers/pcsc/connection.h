#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <string>
#include <vector>

#include "drivers/chip_card_readers/pcsc/apdu.h"
#include "drivers/descriptor.h"
#include "drivers/worker.h"

// pcsc-lite behind deadlines. Its calls block for as long as a reader likes and cannot be ended from outside, so each runs
// on a thread of its own, and one that takes too long loses its connection to pcscd, which ends it.
namespace drivers {

// A connection to pcscd: one call at a time.
class PcscContext {
public:
    explicit PcscContext(Worker&);                   // Disconnected: pcscd is not there
    ~PcscContext();
    PcscContext(const PcscContext&) = delete;
    PcscContext& operator=(const PcscContext&) = delete;

    // What the call returned (SCARD_S_SUCCESS …). Throws Timeout, and Stopped when the device is being closed.
    long call(std::chrono::milliseconds deadline, std::function<long(long context)>);
    // Begins one that may take for ever; `done()` is readable once it has returned.
    void begin(std::function<long(long context)>);
    const Descriptor& done() const { return done_; }
    long result();                                   // once it has
    // As call(), also while the device is being closed; how it ends matters to nobody.
    void last(std::chrono::milliseconds deadline, std::function<long(long context)>);

private:
    void cut() const;
    long abandon();

    Worker& worker_;
    Descriptor done_;
    long context_ = 0;
    int socket_ = -1;                                // pcsc-lite's own, to pcscd
    std::future<long> running_;
};

// The readers that pcscd knows now.
std::vector<std::string> readersOf(PcscContext&, std::chrono::milliseconds deadline);

// The card is there and does not answer to reset.
struct CardMute {};

// A card with power. Exclusive: nobody else talks to it meanwhile.
class PcscCard {
public:
    // Throws CardMute for a card that does not answer (upside down, no chip), Disconnected when it is gone.
    PcscCard(PcscContext&, const std::string& reader, std::chrono::milliseconds deadline);
    ~PcscCard();                                     // takes its power
    PcscCard(const PcscCard&) = delete;
    PcscCard& operator=(const PcscCard&) = delete;

    const Apdu& atr() const { return atr_; }
    // Throws Timeout, or Disconnected when the card is gone.
    Apdu transmit(const Apdu&);

private:
    PcscContext& context_;
    std::chrono::milliseconds deadline_;
    long handle_ = 0;
    unsigned long protocol_ = 0;
    Apdu atr_;
};

}  // namespace drivers
