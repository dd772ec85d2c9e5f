#include "kiosk/card_check.h"

#include <fmt/format.h>

#include "kiosk/troubles.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

std::string objection(const drivers::IdCard& card, Instant now, ui::Language language) {
    auto today = yyyymmdd(now);
    bool dated = card.validTo.size() == 8 && card.validTo.find_first_not_of("0123456789") == std::string::npos;
    if (dated && card.validTo < today)
        return fmt::format(fmt::runtime(_("这张身份证已在 {} 到期，不能使用。请先到公安窗口换证。")), cardDate(card.validTo, language));
    if (card.validFrom.size() == 8 && card.validFrom > today) return _("这张身份证还没有到生效日期，不能使用。");
    return {};
}

bool takeCard(const Event& event, const Desk& desk, Draft& draft, std::string& message) {
    if (auto* refused = as<drivers::CardRefused>(event)) message = cardWords(refused->why);
    auto* read = as<drivers::CardRead>(event);
    if (!read) return false;
    message = objection(read->card, desk.time.now, draft.language);
    if (message.empty()) draft.card = read->card;
    return message.empty();
}

}  // namespace kiosk
