#include "ui/text.h"
#include "ui/widgets/sheet.h"

namespace ui {

std::optional<Answer> draw(const Reading& reading, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(reading.title);
    const int card = sheet.newCard();
    for (const std::string& paragraph : reading.paragraphs) sheet.paragraph(paragraph, sheet.look().body(), card);
    sheet.action({.id = "decline", .label = reading.decline});
    sheet.actionAtEnd({.id = "confirm", .label = reading.confirm, .kind = Kind::primary}, _("看完各页才能点"));
    return sheet.answer();
}

}  // namespace ui
