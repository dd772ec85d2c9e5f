#include "kiosk/hand_over_reports.h"

namespace kiosk {

void HandOverReports::doorEnded(const std::string& key, const Lockers::Outcome& outcome, Instant now) {
    if (key.find(std::string("-") + opening + "-") == std::string::npos) return;
    auto intent = journal_.intent(key, IntentKind::door);
    if (!intent) return;
    platform::DoorReport report{key, outcome.what, intent->door, std::chrono::floor<std::chrono::seconds>(now)};
    auto kept = journal_.submit(now, [&](const std::string&) { return platform::toJson(report); }, "deliveries");
    if (auto* number = std::get_if<std::string>(&kept)) courier_.send(*number);
}

}  // namespace kiosk
