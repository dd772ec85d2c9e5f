#include "kiosk/catalogue_arrival.h"

#include <malloc.h>
#include <sys/resource.h>

#include "kiosk/incidents.h"

namespace kiosk {

CatalogueArrival::CatalogueArrival(std::filesystem::path file, CatalogueRules rules, CatalogueContents contents, std::function<void()> over)
    : file_(std::move(file)), rules_(std::move(rules)), contents_(std::move(contents)), sayOver_(std::move(over)),
      thread_([this](std::stop_token stop) { write(stop); }) {}

void CatalogueArrival::write(std::stop_token stop) {
    setpriority(PRIO_PROCESS, 0, 10);                // on Linux of this thread alone: a touch goes before it
    try {
        const auto good = writeCatalogue(file_, rules_, contents_, stop);
        whole_ = good && *good > 0;
        if (good == 0) logIncident(Incident::catalogueRefused, contents_.version + ": not one good item");
    } catch (const std::exception& error) {          // the disk is full, or worse
        logIncident(Incident::catalogueRefused, contents_.version + ": " + error.what());
    }
    if (!whole_) removeDatabase(file_);
    contents_.items = {};
    malloc_trim(0);                                  // tens of megabytes that nobody needs until the next catalogue
    over_ = true;
    if (sayOver_) sayOver_();
}

}  // namespace kiosk
