#pragma once

#include <chrono>
#include <deque>
#include <string>
#include <vector>

#include "drivers/catalogue.h"
#include "drivers/receipt_printers/escpos/link.h"
#include "drivers/receipt_printers/escpos/raster_font.h"
#include "drivers/worker.h"

namespace drivers {

struct EscposSettings {
    using Duration = std::chrono::milliseconds;
    EscposProfile profile;
    std::vector<FontFile> fonts;
    std::filesystem::path record;           // see DeviceConfig
    Duration open{700}, reopen{250};        // to connect; pause before the next try
    Duration reply{500};                    // to one question
    Duration job{30000};                    // from print() taken up to Printed or PrintFailed
    Duration progress{300};                 // how often the state is asked while paper moves or waits in the mouth
    Duration idleCheck{4000};               // and when there is nothing to do
    Duration faultCheck{2000};              // and while something is wrong
    Duration present{3000};                 // from Printed until the slip shows in the mouth
    Duration retract{6000};                 // from the command until the mouth is free
    Duration retractAfter{60000};           // a slip that nobody takes is pulled back; 1 day and more: never
};
// Adds a sentence to `mistakes` for everything that cannot be read.
EscposSettings escposSettings(const DeviceConfig&, std::vector<std::string>& mistakes);

class EscposPrinter final : public ReceiptPrinter {
public:
    EscposPrinter(std::string address, EscposSettings, Sink);
    void print(std::string job, Receipt) override;
    void retract() override;
    ReceiptPrinterAbilities abilities() const override;

private:
    struct Job { std::string id; Receipt receipt; };
    using Duration = EscposSettings::Duration;
    using Instant = std::chrono::steady_clock::time_point;
    // The slip that is in the mouth, or about to come there.
    struct Slip {
        std::string job;                    // empty: from before this program ran
        Instant since;                      // printed, or the retraction was commanded
        enum class Where { coming, waiting, retracting, stuck } where;
    };

    void converse(Worker&);
    void serve(EscposLink&);
    Duration pause() const;
    void take(Job);
    PrinterState recovered(EscposLink&);
    void cleanUp(EscposLink&);
    void check(EscposLink&);
    void listen(EscposLink&);
    void report(PrinterState);
    void askFacts(EscposLink&);

    void printNext(EscposLink&);
    void printOut(EscposLink&, const Job&, Instant deadline);
    void awaitProof(EscposLink&, Instant deadline);
    void fail(const std::string& job, const Fault&);

    void watchMouth(EscposLink&);
    void noteMouthOf(const PrinterState&);
    void mouthIsFree();
    void slipStays(EscposLink&);
    void pullBack(EscposLink&);
    void emptyMouth(EscposLink&);

    std::string address_;
    EscposSettings settings_;
    RasterFont font_;
    // All below belongs to the device's thread.
    std::deque<Job> jobs_;
    bool connected_ = false;
    bool dirty_ = false;                    // may hold a part of a job: in its buffer, on its paper
    bool mute_ = false;                     // answered nothing when it was last asked
    bool low_ = false;
    bool wantsRetraction_ = false;
    bool knowsFacts_ = false;
    std::optional<PrinterState> known_, told_;     // as it answered; as it last told by itself
    std::optional<Slip> slip_;
    Worker worker_;
};

}  // namespace drivers
