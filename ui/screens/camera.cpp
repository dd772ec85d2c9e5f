#include "ui/widgets/camera_view.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/section.h"

namespace ui {

namespace {

constexpr float leastPicture = 60, leastTight = 40;  // mm high

}  // namespace

// The picture is on the first page, whatever has to go for it.
std::optional<Answer> draw(const Camera& camera, Frame& frame) {
    Sheet sheet{frame};
    const bool tight = isTight(frame);
    if (!tight || camera.advice.empty()) sheet.title(camera.title);
    if (!tight) sheet.explanation(camera.explanation);
    addBanner(sheet, camera.advice, camera.tone);
    sheet.add({.height = [tight](float) { return tight ? leastTight : leastPicture; },
               .draw = [&](const Rect& rect) { cameraView(frame, rect, camera.picture, camera.paper, camera.outline); },
               .stretches = true});
    for (const Button& button : camera.buttons) sheet.action(actionOf(button));
    if (!camera.decline.empty()) sheet.action({.id = "decline", .label = camera.decline});
    if (!camera.confirm.empty()) sheet.action({.id = "confirm", .label = camera.confirm, .glyph = camera.paper > 0 ? glyph::camera : glyph::check, .kind = Kind::primary});
    sheet.hideActions(camera.busy);
    return sheet.answer();
}

}  // namespace ui
