#include "kiosk/certificate_tile.h"

#include <fmt/format.h>

#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

std::string validity(const platform::Certificate& one, ui::Language language) {
    if (!one.valid) return _("已失效");
    return one.validTo == platform::Time{} ? _("长期有效") : fmt::format(fmt::runtime(_("有效至 {}")), cardDate(yyyymmdd(one.validTo), language));
}

ui::Tile certificateTile(const platform::Certificate& one, ui::Language language) {
    return {one.id, one.title, one.issuer, validity(one, language), one.valid ? ui::Tone::success : ui::Tone::danger, ui::Icon::licence};
}

}  // namespace kiosk
