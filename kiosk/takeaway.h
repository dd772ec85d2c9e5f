#pragma once

#include "kiosk/phone_page.h"
#include "kiosk/step.h"

namespace kiosk {

// 发到手机: a record, or how a case stands, goes to the resident's phone instead of on paper: a code on the screen that the phone
// scans, good once and for three minutes. A part of the steps that show such a thing; it is open until they go back from it.
class Takeaway {
public:
    static ui::Button button();                      // "to_phone"
    bool open() const { return page_.open(); }
    // `what`: without a token, which is found when it is asked.
    void begin(Desk&, Draft&, platform::OpenTakeaway what);
    void stop(Desk& desk) { page_.stop(desk); }
    bool back(Desk& desk) { return page_.back(desk); }           // true: it was open and is closed now
    ui::Prompt prompt() const;
    void on(const Event&, Desk&, Draft&);
    bool waits() const { return page_.waits(); }   // for a phone
    std::size_t page() const { return received() ? 2 : 1; }

private:
    bool received() const { return page_.state() == PhonePage::State::received; }

    PhonePage page_;
};

}  // namespace kiosk
