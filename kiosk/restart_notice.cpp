#include "kiosk/restart_notice.h"

#include <algorithm>

namespace kiosk {
namespace {

// A submission that is stored and has its paper was brought to an end; it only waits for the network.
bool interrupted(const Journal& journal, const Intent& intent) {
    bool sentByItself = intent.kind == IntentKind::submit && journal.kindOf(intent.key) != "cases";   // a report, a rating
    if (sentByItself) return false;
    return intent.kind != IntentKind::submit || !journal.intent(intent.key, IntentKind::receipt);
}

}  // namespace

void RestartNotice::begin(const Journal& journal, std::chrono::milliseconds until) {
    auto open = journal.openIntents();
    shown_ = std::ranges::any_of(open, [&](auto& intent) { return interrupted(journal, intent); });
    paying_ = std::ranges::any_of(open, [](auto& intent) { return intent.kind == IntentKind::payment; });
    until_ = until;
}

}  // namespace kiosk
