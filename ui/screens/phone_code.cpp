#include <algorithm>

#include <fmt/format.h>

#include "ui/widgets/card.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/qr.h"
#include "ui/widgets/section.h"

namespace ui {

namespace {

std::string numbered(const PhoneCode& phone, std::size_t step) { return fmt::format("{}. {}", step + 1, phone.steps[step]); }

float stepsHeight(Frame& frame, const PhoneCode& phone, float width) {
    const Theme look = theme(frame);
    float height = 0;
    for (std::size_t i = 0; i < phone.steps.size(); ++i) height += frame.measure(numbered(phone, i), look.body(), width).height + look.size.air;
    return height;
}

void drawSteps(Frame& frame, const Rect& rect, const PhoneCode& phone) {
    const Theme look = theme(frame);
    float y = rect.y + std::max(0.0F, (rect.height - stepsHeight(frame, phone, rect.width)) / 2);
    for (std::size_t i = 0; i < phone.steps.size(); ++i)
        y += frame.text(numbered(phone, i), {rect.x, y, rect.width, 0}, look.body()).height + look.size.air;
}

// The code, or where it was before its time was up.
void drawCode(Frame& frame, const Rect& square, const PhoneCode& phone) {
    const Theme look = theme(frame);
    if (phone.seconds > 0) return qr(frame, square, phone.code);
    frame.fill(square, look.colour.plain.ground, look.size.radius);
    frame.icon(glyph::timerOff, square.inset(square.width * 0.3F), look.colour.plain.ink);
}

// What happened; empty: nothing yet.
struct News { const std::string& words; Tone tone; };
News newsOf(const PhoneCode& phone) { return phone.seconds > 0 ? News{phone.message, phone.tone} : News{phone.expired, Tone::warning}; }

// Beside the code: what happened, else what to do.
float besideHeight(Frame& frame, const PhoneCode& phone, float width) {
    const News news = newsOf(phone);
    return news.words.empty() ? stepsHeight(frame, phone, width) : bannerHeight(frame, news.words, news.tone, width);
}
void drawBeside(Frame& frame, const Rect& rect, const PhoneCode& phone) {
    const News news = newsOf(phone);
    if (news.words.empty()) return drawSteps(frame, rect, phone);
    const float height = bannerHeight(frame, news.words, news.tone, rect.width);
    banner(frame, {rect.x, rect.y + (rect.height - height) / 2, rect.width, height}, news.words, news.tone);
}

// As large as there is room, for a phone that is held at arm's length.
float codeSize(Frame& frame, const Size& room) {
    const Theme look = theme(frame);
    const float least = look.size.qr, below = frame.lineHeight(look.bold()) + look.size.step + look.size.bar + 2 * look.size.padding;
    return std::clamp(std::min(room.height * (frame.portrait() ? 0.55F : 1.0F) - below, room.width * 0.55F), least, 2.2F * least);
}

}  // namespace

std::optional<Answer> draw(const PhoneCode& phone, Frame& frame) {
    Sheet sheet{frame};
    const Theme& look = sheet.look();
    sheet.title(phone.title);
    if (!isTight(frame)) sheet.explanation(phone.explanation);
    for (const Button& button : phone.buttons) sheet.action(actionOf(button));
    if (!phone.confirm.empty()) sheet.action({.id = "confirm", .label = phone.confirm, .kind = phone.seconds > 0 ? Kind::secondary : Kind::primary});
    const float size = codeSize(frame, sheet.pageRoom()), room = sheet.pageRoom().width - 2 * look.size.padding - size - look.size.padding;
    const bool beside = !frame.portrait() && besideHeight(frame, phone, room) <= size, news = !newsOf(phone).words.empty();
    if (!beside) addBanner(sheet, newsOf(phone).words, newsOf(phone).tone);
    const int card = sheet.newCard();
    const bool scanned = isTight(frame) && !beside && news;                    // then it is not needed any more
    if (!scanned)
        sheet.add({.height = [=](float) { return size + look.size.step; },
                   .draw =
                       [&, size, beside](const Rect& rect) {
                           const float x = beside ? rect.x : rect.x + (rect.width - size) / 2, right = rect.x + size + look.size.padding;
                           drawCode(frame, {x, rect.y, size, size}, phone);
                           if (beside) drawBeside(frame, {right, rect.y, rect.right() - right, size}, phone);
                       },
                   .card = card});
    if (phone.seconds > 0) addCountdown(sheet, phone.seconds, phone.total, card);
    // Once something has happened, what was to be done goes where there is little room.
    const int below = sheet.newCard();
    const bool shown = !beside && (!news || (frame.portrait() && !frame.modes().largeText));
    for (std::size_t i = 0; i < phone.steps.size() && shown; ++i) sheet.paragraph(numbered(phone, i), look.body(), below);
    return sheet.answer();
}

}  // namespace ui
