#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <thread>

#include "kiosk/catalogue_file.h"

namespace kiosk {

// A catalogue that has come: written on a thread of its own, which gives way to everything else, into a file that nobody
// reads yet. Given up when it is destroyed.
class CatalogueArrival {
public:
    // `over` is called on that thread at the end; empty: nobody waits.
    CatalogueArrival(std::filesystem::path file, CatalogueRules, CatalogueContents, std::function<void()> over);

    bool over() const { return over_; }
    bool whole() const { return over_ && whole_; }   // the file may take its place

private:
    void write(std::stop_token);

    const std::filesystem::path file_;
    const CatalogueRules rules_;
    CatalogueContents contents_;
    const std::function<void()> sayOver_;
    bool whole_ = false;                             // written before over_ is
    std::atomic<bool> over_{false};
    std::jthread thread_;                            // the last: it ends first
};

}  // namespace kiosk
