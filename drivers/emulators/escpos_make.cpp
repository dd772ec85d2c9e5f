#include "drivers/emulators/escpos_make.h"

#include <algorithm>

namespace emulators {

const std::vector<EscposMake>& escposMakes() {
    using Make = EscposMake;
    static const std::vector<Make> all{
        {.name = "generic_80", .maker = "JIUJIN", .model = "TWIN-80"},
        {.name = "generic_58", .maker = "JIUJIN", .model = "TWIN-58", .dots = 384},
        {.name = "epson_tm_t88", .maker = "EPSON", .model = "TM-T88", .counts = true},
        {.name = "citizen_ppu700", .maker = "CITIZEN", .model = "PPU-700", .clearsOnRequest = false, .mouth = Make::Mouth::citizen},
        {.name = "custom_kpm210", .maker = "CUSTOM", .model = "KPM210", .clearsOnRequest = false, .identifies = false, .mouth = Make::Mouth::custom},
        {.name = "cashino_kp628e", .maker = "CASHINO", .model = "KP-628E", .dots = 384, .clearsOnRequest = false, .identifies = false, .cutsByGroup = false, .mouth = Make::Mouth::torn},
        {.name = "snbc_bt_t080", .maker = "SNBC", .model = "BT-T080", .clearsOnRequest = false},
    };
    return all;
}

const EscposMake* escposMake(std::string_view name) {
    const auto& all = escposMakes();
    const auto found = std::ranges::find(all, name, &EscposMake::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace emulators
