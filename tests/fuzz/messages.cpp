#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "kiosk/config.h"
#include "kiosk/item_check.h"
#include "kiosk/journey.h"
#include "kiosk/service_item.h"
#include "kiosk/topics.h"
#include "platform/exchange.h"
#include "platform/seal.h"
#include "tests/fuzz/seal_trust.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

// The first byte chooses the question that it answers, and the status of HTTP.
void eatPlatformReply(Bytes bytes) {
    static const platform::ClientConfig config = [] {
        platform::ClientConfig made;
        made.sealTrust = sealTrust();
        return made;
    }();
    using namespace platform;
    static const std::array<Exchange, 13> kinds{
        exchange("k", SubmitCase{}, config), exchange("k", OpenSession{}, config), exchange("k", ListCases{}, config), exchange("k", FindCase{}, config),
        exchange("k", RequestPrint{}, config), exchange("k", ReportPrint{}, config), exchange("k", FetchCatalogue{}, config),
        exchange("k", Heartbeat{}, config), exchange("k", Deliver{}, config),
        exchange("k", FindComplaint{}, config), exchange("k", ListBookables{}, config), exchange("k", FindSlots{}, config), exchange("k", ListAppointments{}, config)};
    static const std::array<long, 8> statuses{200, 201, 204, 304, 400, 404, 302, 500};
    if (bytes.empty()) return;
    try {
        kinds[bytes[0] / 8 % kinds.size()].understand({statuses[bytes[0] % 8], "application/json", "", "", text(bytes.subspan(1))});
    } catch (const platform::Garbage&) {
    } catch (const platform::WrongSchema&) {
    }
}

void eatServiceItem(Bytes bytes) {
    static kiosk::ItemCheck check{SOURCE_DIR "/assets/services/schema.json", kiosk::stepKinds()};
    const auto json = text(bytes);
    kiosk::parseTopics(json);                        // a list of them comes from the same platform
    const auto item = nlohmann::json::parse(json, nullptr, false);
    if (item.is_discarded() || !check.check(item, "#1").problems.empty()) return;
    kiosk::parseServiceItem(json);                   // what the schema lets through can be read
}

void eatSealedPdf(Bytes bytes) { platform::checkSeal(bytes, sealTrust()); }

void eatConfig(Bytes bytes) { kiosk::parseConfig(text(bytes), "/nowhere"); }

}  // namespace fuzz
