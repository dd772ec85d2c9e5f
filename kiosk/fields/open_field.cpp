#include "kiosk/fields/open_field.h"

namespace kiosk {

std::unique_ptr<OpenField> openField(const FieldSpec& field, const Desk& desk, Draft& draft) {
    using Kind = FieldSpec::Kind;
    switch (field.kind) {
        case Kind::choice: return openChoice(field);
        case Kind::date: return openDate(field, desk);
        case Kind::address: return openAddress(field, desk, draft);
        case Kind::phone:
        case Kind::number:
        case Kind::code:
        case Kind::text: break;
    }
    return openTyped(field);
}

}  // namespace kiosk
