#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <vector>

#include "drivers/emulators/dock.h"
#include "drivers/emulators/escpos_device.h"
#include "drivers/emulators/loop.h"
#include "drivers/emulators/wire.h"

namespace emulators {

// The receipt printer on its cable, with its dock verbs under the name `receipt_printer`.
// Each slip that is cut becomes PAPER/0001.png, 0002.png … and 0001.txt …; what is pulled back is in PAPER/retracted, too.
class EscposPrinter {
public:
    struct Settings {
        EscposDevice::Settings device;
        std::filesystem::path paper;        // a folder; made when it is not there
        bool tearsWhenHungUp = false;       // what hangs out when a host goes is torn off
        std::function<void(const std::filesystem::path&)> printed = {};     // a slip's picture is there
    };
    EscposPrinter(Loop&, Wire&, Dock&, Settings);
    ~EscposPrinter();
    EscposPrinter(const EscposPrinter&) = delete;
    EscposPrinter& operator=(const EscposPrinter&) = delete;

    // From any thread.
    int papers() const;
    std::vector<std::string> text(int paper) const;     // counted from 1; the words its own font has written
    bool hasInk() const;                                // is there anything printed that was not cut off?
    EscposDevice::State state() const;

private:
    struct Answering { bool silent = false, garbage = false, twice = false; int lateMs = 0; };

    void received(const Bytes&);
    void carryOn();
    void reply(Bytes);
    void cut(const Slip&);
    void retracted(const Slip&);
    void change(const std::function<void(EscposDevice::State&)>&);
    void offerFaults();
    void offerMouth();
    void offerCable();
    void offerAnswers();
    void cutPower();
    std::string describe() const;

    Loop& loop_;
    Wire& wire_;
    Dock& dock_;
    Settings settings_;
    std::vector<std::vector<std::string>> texts_;
    int retracted_ = 0;
    EscposDevice device_;
    Answering answering_;
    std::optional<std::size_t> powerLeft_, cableLeft_;  // bytes until the power goes, until the cable is pulled
    Loop::TimerId timer_ = 0;                           // the motor
    std::set<Loop::TimerId> late_;                      // replies that were held back
};

}  // namespace emulators
