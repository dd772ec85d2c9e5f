#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>

#include "tests/support/others_stage.h"
#include "tests/support/stand.h"
#include "tests/support/walk.h"
#include "tests/support/x_finger.h"

namespace support {

// Plays a walk on the real programs: touches through the robot's eyes and hands, or through an X server's pointer.
class TerminalStage : public OthersStage<Stage> {
public:
    explicit TerminalStage(Stand&);
    TerminalStage(Stand&, const std::string& xDisplay);     // taps go through XTEST

    // A walk, line by line; `seen` after each of them.
    void perform(const Walk&, const std::function<void(const Line&)>& seen = {});
    void begin();                                    // what came out of the printers before is of another walk
    void patience(Milliseconds howLong) { patience_ = howLong; }   // of every line from now on

    void leave();                                    // touches 退出 where that can be done
    void waitIdle();                                 // until nobody is thought to stand there
    void backToAttract();                            // whatever is on the screen

    void after(const std::string& walk) override;
    void tap(const std::string& idOrWords) override;
    void types(const std::string& text) override;
    void spells(const std::string& sound) override;
    void choosesADay() override;
    void signs() override;
    void reads() override;
    void card(const std::string& person) override;
    void takesCard() override;
    void scans(const std::string& code) override;
    void scansReceipt() override;
    void sees(const std::string& text) override;
    void neverSees(const std::string& text) override;
    void prints(const std::string& text) override;
    void printsDocument(const std::string& text) override;
    void handShuts(const std::string& door) override;
    void platform(const std::string& onlineOrOffline) override;
    void paper(const std::string& outOrOk) override;
    void device(const std::string& name, const std::string& unpluggedOrPlugged) override;
    void ends(const std::string& outcome) override;

private:
    void comesOut(const Papers& tray, std::size_t before, const std::string& text);
    void touch(const std::string& id);
    std::string waitingId(const std::string& idOrWords);
    std::string codeOnScreen() override;             // read from the picture, as a phone does
    void decided() override { played_.clear(); }     // a walk that was played is something else then

    Stand& stand_;
    std::unique_ptr<XFinger> finger_;                // none: the robot taps
    std::size_t receiptsBefore_ = 0, documentsBefore_ = 0;
    std::set<std::string> played_;                   // walks, to their end, since the office has decided
    bool cardInside_ = false;
    Milliseconds patience_ = support::patience;
};

}  // namespace support
