#pragma once

#include "kiosk/phone_page.h"

namespace kiosk {

// A long text of a form, written on the resident's own phone instead of here; nobody has to be logged in for it. What comes stands
// in its field, to be looked at and changed before it is sent.
class PhoneWriting {
public:
    static ui::Button button(const FieldSpec&, const Draft&);    // "write_" and the field's id
    // The field that is to be written so; null: another button was touched.
    static const FieldSpec* chosen(const Event&, const Draft&);

    void begin(Desk&, Draft&, const FieldSpec&);
    void stop(Desk& desk) { page_.stop(desk); }
    bool back(Desk& desk) { return page_.back(desk); }           // true: it was open and is closed now
    bool open() const { return page_.open(); }
    bool waits() const { return page_.waits(); }                 // for a phone
    ui::Prompt prompt(const Draft&) const;
    void on(const Event&, Desk&, Draft&);

private:
    FieldSpec field_;
    PhonePage page_;
};

}  // namespace kiosk
