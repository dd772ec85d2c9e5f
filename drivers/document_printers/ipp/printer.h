#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "drivers/catalogue.h"
#include "drivers/document_printers/ipp/client.h"
#include "drivers/worker.h"

namespace drivers {

struct IppSettings {
    using Duration = std::chrono::milliseconds;
    IppAddress address;
    IppClient::Deadlines deadlines;
    IppWishes wishes;
    Duration reopen{500};           // pause before the next try
    Duration poll{500};             // while a job is under way
    Duration idleCheck{5000};
    Duration faultCheck{2000};      // while something is wrong
    Duration gone{20000};           // a printer that vanished in a job may come back in that time
    Duration job{600000};           // from being sent to Printed or PrintFailed, people included
};

class IppPrinter final : public DocumentPrinter {
public:
    IppPrinter(IppSettings, Sink);
    void print(DocumentJob) override;
    void cancel(std::string job) override;
    void ask(std::string job, int printerJobId) override;

private:
    using Instant = std::chrono::steady_clock::time_point;
    struct Waiting { DocumentJob job; Instant deadline; };
    struct Question { std::string job; int id; };
    // The one job that the printer has. Outlives the connection.
    struct Active {
        std::string job;
        int id = 0;
        int sheets = 0;
        Instant deadline;
        std::optional<Instant> goneSince;
        std::optional<Fault::Kind> pausedBy;
        std::optional<Fault> cancelledFor;      // what PrintFailed will say
    };

    void converse(Worker&);
    IppSettings::Duration pause() const;
    void work(IppClient&);
    void rest(Worker&, IppClient&);
    void greet(IppClient&);
    void dropOrphans(IppClient&);
    void check(IppClient&);
    void answer(IppClient&, const Question&);
    void begin(IppClient&);
    bool taken(IppClient&, const Waiting&);
    void follow(IppClient&);
    void note(const JobReport&, const PrinterReport&);
    void cancelActive(IppClient&);
    void finish(const JobReport&);
    enum class Outcome { known, unknown };
    void failActive(const Fault&, Outcome = Outcome::known);
    void fail(const std::string& job, const Fault&);
    void vanished(const Fault&);
    void report(PrinterReport);

    IppSettings settings_;
    // All below belongs to the device's thread.
    std::deque<Waiting> jobs_;
    std::deque<Question> questions_;
    std::optional<Active> active_;
    std::string known_;                         // the printer that has been told of
    bool connected_ = false, listens_ = false, troubled_ = false, low_ = false;
    Worker worker_;
};

}  // namespace drivers
