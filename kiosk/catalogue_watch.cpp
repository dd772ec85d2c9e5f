#include "kiosk/catalogue_watch.h"

#include <utility>
#include <variant>

namespace kiosk {

void CatalogueWatch::tick() {
    if (!asked_.empty() || !catalogue_.coming().empty() || desk_.time.steady < next_) return;   // a county's items take a slow line longer than the pause
    next_ = desk_.time.steady + desk_.config.deadlines.catalogue;
    asked_ = desk_.freshKey("catalogue");
    desk_.platform.ask(asked_, platform::FetchCatalogue{catalogue_.version()});
}

void CatalogueWatch::letResidentGoFirst() {
    if (asked_.empty()) return;
    desk_.platform.forget(std::exchange(asked_, {}));
    next_ = desk_.time.steady;                       // again when nobody is there
}

void CatalogueWatch::on(platform::Reply& reply) {
    if (reply.key == asked_) asked_.clear();
    // A platform without a single item has not been filled yet: what is here stays.
    if (auto* received = std::get_if<platform::CatalogueReceived>(&reply.what); received && !received->items.empty())
        catalogue_.receive(std::move(received->version), std::move(received->items), std::move(received->topics));
}

}  // namespace kiosk
