#include "kiosk/money.h"

#include <stdexcept>

namespace kiosk {

ui::Charges chargesOf(const std::vector<platform::BillLine>& lines, std::int64_t sum) {
    std::vector<ui::Charge> all;
    for (auto& line : lines) all.push_back({line.what, {line.fen}});
    auto charges = ui::Charges::of(std::move(all), {sum});
    if (!charges) throw std::logic_error("a bill came through whose sum is not that of its lines");
    return *charges;
}

std::string yuanOnPaper(std::int64_t fen) { return ui::amountDigits({fen}) + " 元"; }

}  // namespace kiosk
