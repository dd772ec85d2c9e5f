#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>

#include "kiosk/control.h"
#include "kiosk/terminal.h"

namespace kiosk {

// kioskctl record: tapes of the devices while no resident can come, which is in technician mode and out of service. What cards,
// codes and receipts say is replaced before it is written, by the drivers, as under KIOSK_RECORD.
class TapeDeck {
public:
    using Attach = std::function<void(const std::filesystem::path& folder)>;   // opens the devices anew; empty: no tapes

    TapeDeck(const Config&, Terminal&, const Journal&, Attach);

    void take(const ControlRequest&);                // action: start (folder, or the usual one), stop
    void look();                                     // ends by itself when the terminal is to be used

private:
    nlohmann::json start(const ControlRequest&);
    nlohmann::json stop();
    bool mayRun() const;

    const Config& config_;
    Terminal& terminal_;
    const Journal& journal_;
    const Attach attach_;
    std::filesystem::path folder_;                   // empty: it stands still
};

}  // namespace kiosk
