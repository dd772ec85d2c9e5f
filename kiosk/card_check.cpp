#include "kiosk/card_check.h"

#include <utility>

#include "kiosk/belongings.h"
#include "kiosk/troubles.h"
#include "kiosk/wording.h"

namespace kiosk {

std::optional<CardProblem> objection(const drivers::IdCard& card, Instant now) {
    auto today = yyyymmdd(now);
    bool dated = card.validTo.size() == 8 && card.validTo.find_first_not_of("0123456789") == std::string::npos;
    if (dated && card.validTo < today) return CardProblem{Failure::cardExpired, card.validTo};
    if (card.validFrom.size() == 8 && card.validFrom > today) return CardProblem{Failure::cardNotYetValid, {}};
    return std::nullopt;
}

void CardTaking::begin(const Desk& desk) {
    mustGo_ = desk.belongings.cardLies();
    problem_.reset();
    if (mustGo_) problem_ = CardProblem{Failure::cardLyingThere, {}};
}

bool CardTaking::on(const Event& event, const Desk& desk, Draft& draft) {
    if (as<drivers::CardRemoved>(event) && std::exchange(mustGo_, false)) problem_.reset();
    if (mustGo_) return false;
    if (auto* refused = as<drivers::CardRefused>(event)) problem_ = CardProblem{cardFailure(refused->why), {}};
    auto* read = as<drivers::CardRead>(event);
    if (!read) return false;
    problem_ = objection(read->card, desk.time.now);
    if (!problem_) draft.card = read->card;
    return !problem_;
}

std::string CardTaking::message(ui::Language language) const {
    return problem_ ? failureWords(problem_->failure, {{"date", cardDate(problem_->runsOut, language)}}) : std::string{};
}

}  // namespace kiosk
