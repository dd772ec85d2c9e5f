#pragma once

#include "drivers/device.h"
#include "tests/drivers/support/suffering.h"

namespace suffering {

// What a rating pad does when all is well: pressed again and again, as a person does who sees nothing come of it, it is heard.
template <class Rig> std::function<bool(Milliseconds)> pressing(Rig& rig) {
    return [&rig, presses = 0](Milliseconds patience) mutable {
        for (Deadline deadline(patience); !deadline.over();) {
            const int button = ++presses % 5 + 1;
            auto of = [&](auto& said) { return said.button == button; };
            const auto before = rig.heard.template countIf<drivers::PadPressed>(of);
            rig.dock.obey("rating_pad press " + std::to_string(button));
            if (until(Milliseconds{std::min(deadline.left(), 300)}, [&] { return rig.heard.template countIf<drivers::PadPressed>(of) > before; })) return true;
        }
        return false;
    };
}

}  // namespace suffering
