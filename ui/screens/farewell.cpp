#include "ui/widgets/glyphs.h"
#include "ui/widgets/head.h"

namespace ui {

std::optional<Answer> draw(const Farewell& farewell, Frame& frame) {
    Sheet sheet{frame};
    sheet.centred();
    addHead(sheet, {glyph::check, Tone::success, farewell.title, {}});
    const Align align = frame.portrait() ? Align::centre : Align::left;
    for (const std::string& line : farewell.lines) sheet.paragraph(line, aligned(sheet.look().body(), align));
    return sheet.answer();
}

}  // namespace ui
