#pragma once

#include <cups/cups.h>

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "drivers/descriptor.h"
#include "drivers/document_printers/ipp/reports.h"

namespace drivers {

struct IppAddress { std::string uri, host, path; int port = 631; bool encrypted = false; };
// Throws std::invalid_argument when it is not ipp://HOST[:PORT]/PATH or ipps://….
IppAddress ippAddress(const std::string& uri);

// The questions and orders to one IPP printer, straight to it (no cupsd), on a connection that is kept.
// Every call throws Disconnected when the printer is not there, Timeout, IppRefused when it says no,
// std::runtime_error when it speaks something else, Stopped when the device is being closed.
class IppClient {
public:
    using Duration = std::chrono::milliseconds;
    struct Deadlines { Duration open{3000}, reply{5000}, send{30000}; };
    IppClient(IppAddress, Deadlines, IppWishes, int stopDescriptor);

    struct About { PrinterAbilities can; DeviceFacts facts; };
    About about();
    PrinterReport printer();
    std::optional<JobReport> job(int id);       // nothing: it does not know this job (any more)
    std::vector<int> jobsWithoutDocument(const std::string& nameBegins);
    int createJob(const std::string& name, int copies);
    void sendDocument(int job, const std::string& name, std::span<const std::uint8_t> pdf);
    void cancelJob(int id);

    // The connection that is kept, for waiting: readable while nothing is asked, it was closed at the other end.
    Descriptor line() const;
    void hangUp() { http_.reset(); }            // the next question makes a connection of its own

private:
    struct Close { void operator()(http_t* http) const { httpClose(http); } };
    struct Delete { void operator()(ipp_t* ipp) const { ippDelete(ipp); } };
    using Connection = std::unique_ptr<http_t, Close>;
    using Message = std::unique_ptr<ipp_t, Delete>;

    void connect();
    void addPaper(ipp_t* message) const;
    Message request(ipp_op_t) const;
    Message jobRequest(ipp_op_t, int id) const;
    Message ask(Message, Duration);
    Message askAgain(ipp_op_t, int job, const std::vector<const char*>& wanted);
    Message checked(Message answer);
    void begin(Duration);
    static int overdue(http_t*, void* self);

    IppAddress address_;
    Deadlines deadlines_;
    IppWishes wishes_;
    int stop_;
    std::chrono::steady_clock::time_point until_{};
    Connection http_;
};

struct IppRefused : std::runtime_error {
    IppRefused(ipp_status_t which, const std::string& words) : std::runtime_error(words), status(which) {}
    ipp_status_t status;
};

}  // namespace drivers
