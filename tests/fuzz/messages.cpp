#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "drivers/descriptor.h"
#include "kiosk/config.h"
#include "kiosk/control.h"
#include "kiosk/draft_content.h"
#include "kiosk/item_check.h"
#include "kiosk/journey.h"
#include "kiosk/places.h"
#include "kiosk/service_item.h"
#include "kiosk/theme_file.h"
#include "kiosk/topics.h"
#include "platform/exchange.h"
#include "platform/seal.h"
#include "platform/server/shrink_picture.h"
#include "tests/fuzz/seal_trust.h"
#include "tests/fuzz/targets.h"

namespace fuzz {
namespace {

template <std::size_t... Index> std::vector<platform::Exchange> everyExchange(const platform::ClientConfig& config, std::index_sequence<Index...>) {
    return {platform::exchange("k", std::variant_alternative_t<Index, platform::Question>{}, config)...};
}

template <class T> void again(const std::string& json) {
    const auto words = toJson(platform::fromJson<T>(json));
    if (toJson(platform::fromJson<T>(words)) != words) __builtin_trap();
}

}  // namespace

// The first byte chooses the question that it answers, the second the status of HTTP.
void eatPlatformReply(Bytes bytes) {
    static const platform::ClientConfig config = [] {
        platform::ClientConfig made;
        made.sealTrust = sealTrust();
        return made;
    }();
    static const auto kinds = everyExchange(config, std::make_index_sequence<std::variant_size_v<platform::Question>>{});
    static const std::array<long, 8> statuses{200, 201, 204, 304, 400, 404, 302, 500};
    if (bytes.size() < 2) return;
    auto& kind = kinds[bytes[0] % kinds.size()];
    if (!kind.understand) return;                    // nobody waits for that one
    try {
        const auto said = kind.understand({statuses[bytes[1] % statuses.size()], "application/json", "", "", text(bytes.subspan(2))});
        if (auto* found = std::get_if<platform::DraftFound>(&said)) {
            kiosk::Draft draft;
            kiosk::takeContent(found->content, draft);
        }
    } catch (const platform::Garbage&) {
    } catch (const platform::WrongSchema&) {
    }
}

// What a terminal sends to the platform; the first byte chooses what it claims to be. What was understood is said again alike.
void eatMessage(Bytes bytes) {
    using namespace platform;
    static const std::array<void (*)(const std::string&), 19> kinds{
        again<Submission>, again<Person>, again<PrintOutcome>, again<Heartbeat>, again<UploadMaterial>, again<OpenHandover>, again<Supplement>,
        again<KeepDraft>, again<Complaint>, again<BookingWish>, again<EventBatch>, again<Rating>, again<AskBills>, again<MakeOrder>, again<PayByCode>,
        again<DoorReport>, again<OpenSessionByCode>, again<ChangeWay>, again<OpenPhoneText>};
    if (bytes.empty()) return;
    try {
        kinds[bytes[0] % kinds.size()](text(bytes.subspan(1)));
    } catch (const Garbage&) {
    } catch (const WrongSchema&) {
    }
}

// A line of the control socket.
void eatControl(Bytes bytes) {
    if (auto request = kiosk::requestIn(text(bytes)))
        for (auto& [name, value] : request->arguments) nlohmann::json(name + value).dump();   // which throws where it is no text
}

// A JPEG as a phone sends it, with all that phones write into it. What comes out is small and can be read.
void eatPhonePicture(Bytes bytes) {
    if (auto small = platform::shrinkPicture(bytes)) {
        if (small->size() > 300 << 10) __builtin_trap();
        if (!platform::shrinkPicture(*small)) __builtin_trap();
    }
}

// Files of an office: its looks, its places.
void eatOfficeFile(Bytes bytes) {
    kiosk::placeProblems(text(bytes), "43");
    const drivers::Descriptor file{::memfd_create("theme", MFD_CLOEXEC)};
    (void)!::write(file.get(), bytes.data(), bytes.size());
    ui::Brand brand;
    kiosk::readThemeFile("/proc/self/fd/" + std::to_string(file.get()), brand);
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
