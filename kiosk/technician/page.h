#pragma once

#include <memory>

#include "kiosk/technician/bench.h"

namespace kiosk {

// One thing a technician does on the screen. Its destructor leaves every device as it found it.
class TechnicianPage {
public:
    virtual ~TechnicianPage() = default;
    virtual ui::Prompt prompt(ui::Language) const = 0;
    virtual void on(const Event&) {}
    virtual bool back() { return false; }            // true: it went back within itself
    virtual bool over() const { return false; }      // nothing is left to do here
    virtual bool speaks() const { return false; }    // what it shows is to be read out
    virtual int place() const { return 0; }          // another number: another screen, though of the same kind
};

std::unique_ptr<TechnicianPage> makeDeviceBoard(Bench&);
std::unique_ptr<TechnicianPage> makeSelfTestPage(Bench&);
std::unique_ptr<TechnicianPage> makePaperPage(Bench&);
std::unique_ptr<TechnicianPage> makeLevelsPage(Bench&);
std::unique_ptr<TechnicianPage> makeNetworkPage(Bench&);
std::unique_ptr<TechnicianPage> makeLogPage(Bench&);
std::unique_ptr<TechnicianPage> makeServicePage(Bench&);

}  // namespace kiosk
