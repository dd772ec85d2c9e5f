#include "ui/widgets/glyphs.h"
#include "ui/widgets/head.h"
#include "ui/widgets/progress.h"

namespace ui {

std::optional<Answer> draw(const Working& working, Frame& frame) {
    Sheet sheet{frame};
    sheet.centred();
    addHead(sheet, {glyphOf(working.icon == Icon::none ? Icon::clock : working.icon), Tone::primary, working.title, working.explanation});
    if (working.total > 0) addProgress(sheet, working.done, working.total);
    for (const Button& button : working.buttons) sheet.action(actionOf(button));
    return sheet.answer();
}

}  // namespace ui
