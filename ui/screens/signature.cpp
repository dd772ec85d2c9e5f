#include "ui/text.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/signature_pad.h"
#include "ui/widgets/sheet.h"

namespace ui {

std::optional<Answer> draw(const Signature& signature, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(signature.title);
    sheet.explanation(signature.explanation);
    std::optional<Answer> answer;
    sheet.add({.height = [](float) { return leastPad; },
               .draw =
                   [&](const Rect& rect) {
                       if (const auto strokes = signaturePad(frame, rect, signature.strokes)) answer = Drawn{*strokes};
                   },
               .acts = true,
               .stretches = true});
    for (const Button& button : signature.buttons) sheet.action(actionOf(button));
    const bool written = !signature.strokes.empty();
    if (written) sheet.action({.id = "decline", .label = signature.decline});
    if (written) sheet.action({.id = "confirm", .label = signature.confirm, .kind = Kind::primary});
    else sheet.action({.id = "confirm", .label = _("签好后点这里"), .enabled = false});
    const std::optional<Answer> given = sheet.answer();
    return answer ? answer : given;
}

}  // namespace ui
