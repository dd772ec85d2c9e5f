#include "ui/widgets/cover.h"

#include "ui/text.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/head.h"

namespace ui {

std::optional<Answer> cover(Frame& frame) {
    Sheet sheet{frame};
    sheet.centred();
    addHead(sheet, {glyph::hidden, Tone::primary, _("为保护您的信息，画面已遮住"), _("点一下屏幕继续")});
    sheet.action({.id = "still_here", .label = _("我还在，继续办"), .kind = Kind::primary});
    if (!sheet.show().empty() || frame.touched()) return StillHere{};
    return std::nullopt;
}

}  // namespace ui
