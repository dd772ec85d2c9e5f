#include "ui/widgets/charges.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/text.h"

namespace ui {

namespace {

std::string shown(Fen amount) {
    return amount.count < 0 ? fmt::format(fmt::runtime(_("减 {}")), amountText({-amount.count})) : amountText(amount);
}

struct ChargePlan { Rect what, amount; float height = 0; };

// The amount stays whole; what it is for goes around it, or above it where it would be squeezed.
ChargePlan planCharge(Frame& frame, const Charge& charge, float width) {
    const Theme look = theme(frame);
    const Size amount = frame.measure(shown(charge.amount), look.bold());
    const float beside = width - amount.width - look.size.padding, one = frame.measure(charge.what, look.body()).width;
    const bool under = one > beside && beside < width * 0.55F;
    const float room = under ? width : beside, height = frame.measure(charge.what, look.body(), room + 0.5F).height;
    const float y = under ? height : 0;
    return {{0, 0, room + 0.5F, height}, {width - amount.width - 0.5F, y, amount.width + 0.5F, amount.height}, y + std::max(under ? 0 : height, amount.height)};
}

struct SumPlan { Rect label, figure, words; float height = 0; };

SumPlan planSum(Frame& frame, Fen sum, float width) {
    const Theme look = theme(frame);
    const TextStyle large = look.style(look.size.amount, Weight::bold, look.colour.text);
    const Size label = frame.measure(_("合计"), look.bold()), figure = frame.measure(amountText(sum), large);
    const std::string words = amountInWords(sum, frame.modes().language);
    SumPlan plan;
    plan.label = {0, (figure.height - label.height) * 0.6F, label.width + 0.5F, label.height};
    plan.figure = {label.width + look.size.padding, 0, width - label.width - look.size.padding, figure.height};
    plan.words = {0, figure.height, width, frame.measure(words, look.secondary(), width).height};
    plan.height = plan.words.bottom();
    return plan;
}

Rect movedTo(const Rect& part, const Rect& at, float air) { return {at.x + part.x, at.y + air + part.y, part.width, part.height}; }

}  // namespace

void addCharges(Sheet& sheet, const std::vector<Charge>& charges, int card) {
    Frame& frame = sheet.frame();
    const Theme look = sheet.look();
    for (std::size_t i = 0; i < charges.size(); ++i)
        sheet.add({.height = [&frame, charge = charges[i], look](float width) { return planCharge(frame, charge, width).height + 2 * look.size.air; },
                   .draw =
                       [&frame, charge = charges[i], look](const Rect& rect) {
                           const ChargePlan plan = planCharge(frame, charge, rect.width);
                           frame.text(charge.what, movedTo(plan.what, rect, look.size.air), look.body());
                           frame.text(shown(charge.amount), movedTo(plan.amount, rect, look.size.air), aligned(look.bold(), Align::right));
                       },
                   .card = card,
                   .ruled = i > 0});
}

void addSum(Sheet& sheet, Fen sum, int card) {
    Frame& frame = sheet.frame();
    const Theme look = sheet.look();
    sheet.add({.height = [&frame, look, sum](float width) { return planSum(frame, sum, width).height + 2 * look.size.air; },
               .draw =
                   [&frame, look, sum](const Rect& rect) {
                       const SumPlan plan = planSum(frame, sum, rect.width);
                       frame.fill({rect.x, rect.y, rect.width, 2 * look.colour.outline}, look.colour.primary);
                       frame.text(_("合计"), movedTo(plan.label, rect, look.size.air), look.bold());
                       frame.text(amountText(sum), movedTo(plan.figure, rect, look.size.air),
                                  aligned(look.style(look.size.amount, Weight::bold, look.colour.text), Align::right));
                       frame.aloud(Aloud::never, [&] {
                           frame.text(amountInWords(sum, frame.modes().language), movedTo(plan.words, rect, look.size.air), aligned(look.secondary(), Align::right));
                       });
                   },
               .card = card});
}

}  // namespace ui
