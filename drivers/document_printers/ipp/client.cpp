#include "drivers/document_printers/ipp/client.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>

#include <stdexcept>
#include <utility>

#include "drivers/transport.h"

namespace drivers {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double slice = 0.1;                           // seconds between looks at the clock and at the stop
constexpr const char* user = "kiosk";                   // never the account it runs under

}  // namespace

IppAddress ippAddress(const std::string& uri) {
    char scheme[16], account[256], host[256], path[1024];
    IppAddress address;
    const auto status = httpSeparateURI(HTTP_URI_CODING_ALL, uri.c_str(), scheme, sizeof scheme, account, sizeof account,
                                        host, sizeof host, &address.port, path, sizeof path);
    const std::string kind = scheme;
    if (status != HTTP_URI_STATUS_OK || (kind != "ipp" && kind != "ipps") || !*host)
        throw std::invalid_argument("'" + uri + "' is not ipp://HOST:PORT/PATH");
    address.uri = uri;
    address.host = host;
    address.path = path;
    address.encrypted = kind == "ipps";
    return address;
}

IppClient::IppClient(IppAddress address, Deadlines deadlines, IppWishes wishes, int stop)
    : address_(std::move(address)), deadlines_(deadlines), wishes_(std::move(wishes)), stop_(stop) {}

// libcups calls it whenever nothing has happened for a slice: 1 goes on waiting.
int IppClient::overdue(http_t*, void* self) {
    auto& client = *static_cast<IppClient*>(self);
    pollfd stop{client.stop_, POLLIN, 0};
    return Clock::now() < client.until_ && ::poll(&stop, 1, 0) == 0;
}

void IppClient::begin(Duration within) {
    if (!http_) connect();
    until_ = Clock::now() + within;
}

void IppClient::connect() {
    const auto encryption = address_.encrypted ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_NEVER;
    http_.reset(httpConnect2(address_.host.c_str(), address_.port, nullptr, AF_UNSPEC, encryption, 1,
                             static_cast<int>(deadlines_.open.count()), nullptr));
    if (!http_) throw Disconnected(fmt::format("no printer at {}", address_.uri));
    httpSetTimeout(http_.get(), slice, overdue, this);
}

Descriptor IppClient::line() const { return Descriptor{http_ ? ::fcntl(httpGetFd(http_.get()), F_DUPFD_CLOEXEC, 0) : -1}; }

IppClient::Message IppClient::request(ipp_op_t operation) const {
    Message message(ippNewRequest(operation));
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, address_.uri.c_str());
    return message;
}

IppClient::Message IppClient::jobRequest(ipp_op_t operation, int id) const {
    auto message = request(operation);
    ippAddInteger(message.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, user);
    return message;
}

IppClient::Message IppClient::ask(Message message, Duration within) {
    begin(within);
    return checked(Message(cupsDoRequest(http_.get(), message.release(), address_.path.c_str())));
}

IppClient::Message IppClient::checked(Message answer) {
    if (answer) {
        const auto status = ippGetStatusCode(answer.get());
        if (status < IPP_STATUS_REDIRECTION_OTHER_SITE) return answer;
        throw IppRefused(status, ippErrorString(status));
    }
    const auto web = httpGetStatus(http_.get());
    http_.reset();
    pollfd stop{stop_, POLLIN, 0};
    if (::poll(&stop, 1, 0) > 0) throw Stopped{};
    if (Clock::now() >= until_) throw Timeout("the printer did not answer in time");
    if (web >= HTTP_STATUS_BAD_REQUEST) throw std::runtime_error(fmt::format("the printer answers HTTP {}", static_cast<int>(web)));
    throw Disconnected("the printer closed the connection");
}

// A printer may close a connection that was kept; questions can be asked twice without harm.
IppClient::Message IppClient::askAgain(ipp_op_t operation, int job, const std::vector<const char*>& wanted) {
    auto message = [&] {
        auto made = job ? jobRequest(operation, job) : request(operation);
        ippAddStrings(made.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(wanted.size()), nullptr, wanted.data());
        return made;
    };
    const bool kept = http_ != nullptr;
    try {
        return ask(message(), deadlines_.reply);
    } catch (const Disconnected&) {
        if (!kept) throw;
        return ask(message(), deadlines_.reply);
    }
}

IppClient::About IppClient::about() {
    const auto answer = askAgain(IPP_OP_GET_PRINTER_ATTRIBUTES, 0, {"document-format-supported", "sides-supported", "media-source-supported",
        "printer-make-and-model", "printer-device-id", "printer-firmware-string-version", "printer-impressions-completed", "printer-media-sheets-completed"});
    return {printerAbilities(answer.get()), printerFacts(answer.get())};
}

PrinterReport IppClient::printer() {
    return printerReport(askAgain(IPP_OP_GET_PRINTER_ATTRIBUTES, 0, {"printer-state", "printer-state-reasons", "printer-is-accepting-jobs"}).get());
}

std::optional<JobReport> IppClient::job(int id) {
    try {
        return jobReport(askAgain(IPP_OP_GET_JOB_ATTRIBUTES, id, {"job-state", "job-state-reasons", "job-name",
                                  "job-impressions-completed", "job-media-sheets-completed"}).get(), wishes_.impressionsASheet());
    } catch (const IppRefused& refused) {
        if (refused.status == IPP_STATUS_ERROR_NOT_FOUND || refused.status == IPP_STATUS_ERROR_GONE) return std::nullopt;
        throw;
    }
}

std::vector<int> IppClient::jobsWithoutDocument(const std::string& begin) {
    return drivers::jobsWithoutDocument(askAgain(IPP_OP_GET_JOBS, 0, {"job-id", "job-name", "job-state-reasons"}).get(), begin);
}

// By name, or by size and tray where the tray matters: never both (PWG 5100.3, media-col). Hundredths of millimetres.
void IppClient::addPaper(ipp_t* message) const {
    if (wishes_.tray.empty()) {
        ippAddString(message, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr, "iso_a4_210x297mm");
        return;
    }
    const Message size(ippNew()), paper(ippNew());
    ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", 21000);
    ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", 29700);
    ippAddCollection(paper.get(), IPP_TAG_ZERO, "media-size", size.get());
    ippAddString(paper.get(), IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-source", nullptr, wishes_.tray.c_str());
    ippAddCollection(message, IPP_TAG_JOB, "media-col", paper.get());
}

int IppClient::createJob(const std::string& name, int copies) {
    auto message = request(IPP_OP_CREATE_JOB);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, user);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, name.c_str());
    ippAddInteger(message.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", copies);
    addPaper(message.get());
    ippAddString(message.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", nullptr, wishes_.sides.c_str());
    const auto answer = ask(std::move(message), deadlines_.reply);
    auto* id = ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER);
    if (!id) throw std::runtime_error("the printer gave the job no number");
    return ippGetInteger(id, 0);
}

void IppClient::sendDocument(int job, const std::string& name, std::span<const std::uint8_t> pdf) {
    auto message = jobRequest(IPP_OP_SEND_DOCUMENT, job);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "document-name", nullptr, name.c_str());
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, "application/pdf");
    ippAddBoolean(message.get(), IPP_TAG_OPERATION, "last-document", 1);
    begin(deadlines_.send);
    auto* http = http_.get();
    auto web = cupsSendRequest(http, message.get(), address_.path.c_str(), ippLength(message.get()) + pdf.size());
    if (web == HTTP_STATUS_CONTINUE) web = cupsWriteRequestData(http, reinterpret_cast<const char*>(pdf.data()), pdf.size());
    checked(Message(web == HTTP_STATUS_CONTINUE ? cupsGetResponse(http, address_.path.c_str()) : nullptr));
}

void IppClient::cancelJob(int id) { ask(jobRequest(IPP_OP_CANCEL_JOB, id), deadlines_.reply); }

}  // namespace drivers
