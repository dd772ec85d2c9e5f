#pragma once

#include <memory>

#include "kiosk/desk.h"
#include "kiosk/draft.h"

namespace kiosk {

// A field of a form while it is open: a screen of its own, or several. What is filled in goes into the draft at once.
class OpenField {
public:
    virtual ~OpenField() = default;
    virtual ui::Prompt prompt(const Draft&) const = 0;
    virtual bool on(const Event&, const Desk&, Draft&) = 0;      // true: it is filled in, and the form is shown again
    virtual bool back(Draft&) { return false; }                  // 返回: true when the field itself went back
    virtual std::size_t page(const Draft&) const { return 0; }   // another number: another screen of the field
};

std::unique_ptr<OpenField> openField(const FieldSpec&, const Desk&, Draft&);

// One line a kind; each is defined in a file of its own.
std::unique_ptr<OpenField> openTyped(const FieldSpec&);
std::unique_ptr<OpenField> openChoice(const FieldSpec&);
std::unique_ptr<OpenField> openDate(const FieldSpec&, const Desk&);
std::unique_ptr<OpenField> openAddress(const FieldSpec&, const Desk&, Draft&);

}  // namespace kiosk
