#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "kiosk/items/condition.h"
#include "kiosk/localised.h"

namespace kiosk {

// 申请材料: one paper that is needed, or that need not be brought.
struct MaterialSpec {
    enum class Need { required, tolerable, exempt };     // 必备, 可容缺, 免提交
    enum class Source { card, certificate, shared, camera, phone, window, post };
    std::string id;
    Localised name;
    Need need = Need::required;
    std::vector<Source> sources;                     // the ways it may come; shared and card alone are never asked for
    std::string certificate;                         // kind of e-certificate, where that is a source
    int originals = 0, copies = 0;
    bool verified = false;                           // the original is looked at later (原件待核验)
    int tolerance = 0;                               // working days in which a 可容缺 material may follow
    Localised issuer = {}, note = {};
    Condition when = {};                             // else it is not needed at all

    bool comes(Source source) const { return std::ranges::count(sources, source) > 0; }
    bool asked() const { return need != Need::exempt; }
};

}  // namespace kiosk
