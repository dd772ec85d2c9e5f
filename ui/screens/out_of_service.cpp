#include "ui/text.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/head.h"
#include "ui/widgets/rows.h"

namespace ui {

std::optional<Answer> draw(const OutOfService& out, Frame& frame) {
    Sheet sheet{frame};
    sheet.centred();
    addHead(sheet, {glyph::warning, Tone::warning, out.title, out.reason, out.code.empty() ? std::string{} : _("故障代码 ") + out.code});
    std::vector<Row> rows;
    if (!out.elsewhere.empty()) rows.push_back({.label = _("可以去"), .value = out.elsewhere});
    if (!out.keeperPhone.empty()) rows.push_back({.label = _("管理员"), .value = out.keeperPhone});
    addRows(sheet, rows, sheet.newCard());
    return sheet.answer();
}

}  // namespace ui
