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
    const ReceiptPrinterModel* model = nullptr;
    std::vector<FontFile> fonts;
    std::filesystem::path record;           // see DeviceConfig
    Duration open{3000}, reopen{2000};      // to connect; pause before the next try
    Duration reply{500};                    // to one question
    Duration job{30000};                    // from print() taken up to Printed or PrintFailed
    Duration progress{300};                 // how often the state is asked while paper moves
    Duration idleCheck{30000};              // and when there is nothing to do
    Duration faultCheck{2000};              // and while something is wrong
};
// Adds a sentence to `mistakes` for everything that cannot be read.
EscposSettings escposSettings(const DeviceConfig&, std::vector<std::string>& mistakes);

class EscposPrinter final : public ReceiptPrinter {
public:
    EscposPrinter(std::string address, EscposSettings, Sink);
    void print(std::string job, Receipt) override;

private:
    struct Job { std::string id; Receipt receipt; };
    using Instant = std::chrono::steady_clock::time_point;

    void converse(Worker&);
    void serve(EscposLink&);
    void take(Job);
    PrinterState recovered(EscposLink&);
    void cleanUp(EscposLink&);
    void check(EscposLink&);
    void listen(EscposLink&);
    void report(const PrinterState&);
    void printNext(EscposLink&);
    void printOut(EscposLink&, const Job&, Instant deadline);
    void awaitProof(EscposLink&, Instant deadline);
    void fail(const std::string& job, const Fault&);

    std::string address_;
    EscposSettings settings_;
    RasterFont font_;
    // All below belongs to the device's thread.
    std::deque<Job> jobs_;
    bool connected_ = false;
    bool dirty_ = false;                    // may hold a part of a job: in its buffer, on its paper
    bool low_ = false;
    std::optional<PrinterState> known_;
    Worker worker_;
};

}  // namespace drivers
