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
    using Instant = std::chrono::steady_clock::time_point;

    EscposLink(Worker& worker, std::unique_ptr<Transport> pipe, const EscposProfile& profile, Duration replyWithin)
        : worker_(worker), pipe_(std::move(pipe)), profile_(profile), channel_(profile), replyWithin_(replyWithin) {}

    void send(const EscposBytes& bytes, Duration within) { pipe_->write(bytes, within); }
    void send(const EscposBytes& bytes) { send(bytes, replyWithin_); }
    // A printer that takes nothing for a while is looked at: it may have said by another way why. Throws Failed.
    void sendJob(const EscposBytes&, Instant until, Duration lookAfter);

    // Asks with DLE EOT 1 to 4 (to 6), which a printer answers whatever else it does. One that is so full that it does not
    // hear them has told otherwise what is wrong, or this throws Timeout.
    PrinterState state();
    // The same, and the mouth where that has a question of its own. Only while nothing is being printed.
    PrinterState stateWithMouth();

    // Returns when everything that the printer still owed from before has been heard and thrown away, so that what
    // comes later answers what is sent later. Throws Timeout.
    void settle();

    // Listens for the replies to GS r 1 and GS I 67 that were sent behind the job since settle(), in this order.
    // What GS r said of the paper; nothing when they did not come in time.
    std::optional<PrinterState> proof(Duration within);

    // What the printer has said of itself (GS a) since this was last asked. Does not wait.
    std::optional<PrinterState> announced();
    // The words that answer GS I or GS g; nothing when there is no answer.
    std::optional<std::string> ask(const EscposBytes& question);
    UsbInterface* usb() { return pipe_->usb(); }

    Worker::Woken idle(Duration duration) { return worker_.wait(*pipe_, duration); }

private:
    bool heardAlready();
    bool listen(Instant until);
    template <class Condition> bool listenFor(Duration, Condition);
    bool heardBlock();
    void note(const EscposReply&);
    std::uint8_t askRealTime(int n);
    std::optional<PrinterState> portState();
    std::optional<PrinterState> toldOtherwise();

    Worker& worker_;
    std::unique_ptr<Transport> pipe_;
    const EscposProfile& profile_;
    ReturnChannel channel_;
    Duration replyWithin_;
    bool owes_ = true;                      // may still answer something from before
    // The last that was heard of each kind.
    std::optional<std::uint8_t> realTime_;
    std::optional<PrinterState> paper_, announced_, lastAnnounced_;
    std::optional<BlockReply> block_;
};

}  // namespace drivers
