#pragma once

#include <chrono>
#include <string>

#include "kiosk/catalogue.h"
#include "kiosk/desk.h"

namespace kiosk {

// Asks the platform for its items from time to time, while nobody is there.
class CatalogueWatch {
public:
    CatalogueWatch(Catalogue& catalogue, Desk& desk) : catalogue_(catalogue), desk_(desk) {}

    void tick();                                     // nobody is there
    void on(platform::Reply&);
    // A county's items take a slow line for minutes, and what a resident sends would wait behind them.
    void letResidentGoFirst();

private:
    Catalogue& catalogue_;
    Desk& desk_;
    std::chrono::milliseconds next_{};
    std::string asked_;                              // key of the request that is under way
};

}  // namespace kiosk
