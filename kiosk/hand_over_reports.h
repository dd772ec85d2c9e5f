#pragma once

#include "kiosk/courier.h"
#include "kiosk/lockers.h"

namespace kiosk {

// What came of each door that was opened for a resident goes up through the outbox: also when they have left, while the
// network is gone, and after a restart.
class HandOverReports {
public:
    HandOverReports(Journal& journal, Courier& courier) : journal_(journal), courier_(courier) {}
    void doorEnded(const std::string& key, const Lockers::Outcome&, Instant now);

    // Keys of the platform's right to open a door; a technician's orders have others.
    static constexpr const char* opening = "opening";

private:
    Journal& journal_;
    Courier& courier_;
};

}  // namespace kiosk
