#include "ui/text.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/head.h"
#include "ui/widgets/rows.h"

namespace ui {

namespace {

std::vector<Row> phones(const Trouble& trouble) {
    std::vector<Row> rows;
    if (!trouble.keeperPhone.empty()) rows.push_back({.label = _("管理员"), .value = trouble.keeperPhone});
    if (!trouble.hotline.empty()) rows.push_back({.label = _("政务热线"), .value = trouble.hotline});
    return rows;
}

}  // namespace

std::optional<Answer> draw(const Trouble& trouble, Frame& frame) {
    Sheet sheet{frame};
    addHead(sheet, {trouble.tone == Tone::plain ? glyph::help : insideCircle(trouble.tone), trouble.tone, trouble.title, {},
                    trouble.code.empty() ? std::string{} : _("故障代码 ") + trouble.code});
    if (!trouble.lines.empty()) {
        const int card = sheet.newCard();
        for (const std::string& line : trouble.lines) sheet.paragraph(line, sheet.look().body(), card);
    }
    addRows(sheet, phones(trouble), sheet.newCard());
    for (const Button& button : trouble.buttons) sheet.action(actionOf(button));
    if (!trouble.confirm.empty()) sheet.action({.id = "confirm", .label = trouble.confirm, .kind = Kind::primary});
    return sheet.answer();
}

}  // namespace ui
