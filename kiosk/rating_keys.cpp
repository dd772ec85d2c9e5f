#include "kiosk/rating_keys.h"

#include <utility>

namespace kiosk {

void RatingKeys::show(const ui::Prompt& prompt) {
    const bool asks = std::holds_alternative<ui::Rating>(prompt);
    if (!pad_ || std::exchange(listening_, asks) == asks) return;
    if (asks) pad_->accept();
    else pad_->stop();
}

void RatingKeys::off() {
    if (std::exchange(listening_, false)) pad_->stop();
}

std::optional<ui::Answer> RatingKeys::answer(const drivers::DeviceEvent& event, const ui::Prompt& prompt) {
    auto* pressed = std::get_if<drivers::PadPressed>(&event.what);
    auto* rating = std::get_if<ui::Rating>(&prompt);
    if (!pressed || !rating || pressed->button < 1 || pressed->button > static_cast<int>(rating->levels.size())) return std::nullopt;
    const auto& level = rating->levels[static_cast<std::size_t>(pressed->button - 1)].id;
    if (level == rating->level) return std::nullopt;
    return ui::Chosen{level};
}

}  // namespace kiosk
