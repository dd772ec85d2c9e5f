#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "drivers/receipt_printers/escpos/protocol.h"
#include "drivers/transport.h"
#include "drivers/worker.h"

namespace drivers {

// The conversation with one printer that is connected. Deadlines everywhere; throws as the transport does.
class EscposLink {
public:
    using Duration = Transport::Duration;

    EscposLink(Worker& worker, std::unique_ptr<Transport> pipe, const ReceiptPrinterModel& model, Duration replyWithin)
        : worker_(worker), pipe_(std::move(pipe)), model_(model), channel_(model), replyWithin_(replyWithin) {}

    void send(const EscposBytes& bytes, Duration within) { pipe_->write(bytes, within); }
    void send(const EscposBytes& bytes) { send(bytes, replyWithin_); }

    // Asks with DLE EOT 1 to 4 (to 6), which a printer answers whatever else it does. Throws Timeout when it does not.
    PrinterState state();

    // Returns when everything that the printer still owed from before has been heard and thrown away, so that what
    // comes later answers what is sent later. Throws Timeout.
    void settle();

    // Listens for the replies to GS r 1 and GS I 67 that were sent behind the job since settle(), in this order.
    // What GS r said of the paper; nothing when they did not come in time.
    std::optional<PrinterState> proof(Duration within);

    // What the printer last said of itself (GS a) since it was asked so. Does not wait.
    std::optional<PrinterState> announced();
    // Waits for a block that begins so.
    bool heardBlock(std::uint8_t header);

    Worker::Woken idle(Duration duration) { return worker_.wait(*pipe_, duration); }

private:
    using Instant = std::chrono::steady_clock::time_point;
    bool heardAlready();
    bool listen(Instant until);
    template <class Condition> bool listenFor(Duration, Condition);
    void note(const EscposReply&);
    std::uint8_t askRealTime(int n);

    Worker& worker_;
    std::unique_ptr<Transport> pipe_;
    const ReceiptPrinterModel& model_;
    ReturnChannel channel_;
    Duration replyWithin_;
    // The last that was heard of each kind.
    std::optional<std::uint8_t> realTime_;
    std::optional<PrinterState> paper_, announced_;
    std::optional<BlockReply> block_;
};

}  // namespace drivers
