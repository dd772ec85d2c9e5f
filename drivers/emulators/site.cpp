#include "drivers/emulators/site.h"

#include <array>
#include <cmath>
#include <stdexcept>

namespace emulators {

namespace {

const std::string siteName = "site";

struct SiteContact { const char *verb, *usage, *word; };

// By the number of the input.
constexpr std::array siteContacts{SiteContact{"switch", "on|off: at maintenance", "switch"}, SiteContact{"door", "on|off: open", "door open"},
                                  SiteContact{"tamper", "on|off", "tamper"},                 SiteContact{"presence", "on|off", "somebody"},
                                  SiteContact{"ups", "on|off: the mains are gone", "on battery"}, SiteContact{"battery_low", "on|off", "battery low"}};
constexpr std::size_t siteLamps = 6;

std::uint16_t tenths(const std::string& rest) {
    std::size_t end = 0;
    double celsius = 0;
    try {
        celsius = std::stod(rest, &end);
    } catch (const std::exception&) {
        end = 0;
    }
    if (end == 0 || end != rest.size() || std::abs(celsius) > 3000) throw std::invalid_argument{"say degrees, as 31.5"};
    return static_cast<std::uint16_t>(static_cast<std::int16_t>(std::lround(celsius * 10)));
}

}  // namespace

Site::Site(Loop& loop, Wire& wire, Dock& dock)
    : wire_{wire}, dock_{dock}, module_{1, {siteContacts.size(), siteLamps, 1}}, line_{loop, wire, dock, siteName} {
    loop.call([&] {
        module_.registers[0] = tenths("25");
        wire.take([this](const Bytes& bytes) { received(bytes); }, [this] { sent_.clear(); });
        dock.describe(siteName, [this] { return state(); });
        offer(dock);
    });
}

Site::~Site() {
    dock_.withdraw(siteName);
    wire_.leave();
}

void Site::offer(Dock& dock) {
    for (std::size_t i = 0; i < siteContacts.size(); ++i)
        dock.offer(siteName, siteContacts[i].verb, siteContacts[i].usage, [this, i](auto& rest) { module_.inputs[i] = onOrOff(rest); });
    dock.offer(siteName, "temperature", "DEGREES", [this](auto& rest) { module_.registers[0] = tenths(rest); });
    dock.offer(siteName, "exception", "CODE|off", [this](auto& rest) {
        module_.exception = static_cast<std::uint8_t>(rest == "off" ? 0 : wholeNumberIn(rest));
    });
}

void Site::received(const Bytes& bytes) {
    line_.heard(bytes);
    sent_.insert(sent_.end(), bytes.begin(), bytes.end());
    while (const auto call = takeModbusCall(sent_))
        if (auto answer = module_.answer(*call); !answer.empty()) line_.answer(std::move(answer));
}

std::string Site::state() const {
    auto words = line_.state();
    for (std::size_t i = 0; i < siteContacts.size(); ++i)
        if (module_.inputs[i]) words += std::string{", "} + siteContacts[i].word;
    for (std::size_t i = 0; i < module_.coils.size(); ++i)
        if (module_.coils[i]) words += ", lamp " + std::to_string(i);
    return words;
}

}  // namespace emulators
