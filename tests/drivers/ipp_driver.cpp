#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "drivers/descriptor.h"
#include "drivers/document_printers/ipp/client.h"
#include "drivers/document_printers/ipp/ipp.h"
#include "tests/drivers/support/at_once.h"
#include "tests/drivers/support/heard.h"
#include "tests/support/ippeveprinter.h"
#include "tests/support/temp_dir.h"

using namespace drivers;
using Kind = Fault::Kind;

namespace {

// A PDF of two empty A4 pages, as small as one can be.
std::vector<std::uint8_t> twoPages() {
    const std::vector<std::string> objects = {
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"};
    std::string pdf = "%PDF-1.4\n", table = "xref\n0 5\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj{}endobj\n", i + 1, objects[i]);
    }
    const auto start = pdf.size();
    pdf += table + fmt::format("trailer<</Size 5/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", start);
    return {pdf.begin(), pdf.end()};
}

struct Office {
    support::TempDir folder;
    support::Ippeveprinter printer{folder.path()};
    Heard heard;
    std::unique_ptr<DocumentPrinter> driver;

    DeviceConfig config(const std::map<std::string, std::string>& more = {}) const {
        DeviceConfig config{"ipp", printer.uri(), {{"poll_ms", "50"}, {"idle_check_ms", "40"}, {"fault_check_ms", "20"}, {"reopen_ms", "20"},
                                                   {"reply_ms", "2000"}, {"gone_ms", "300"}}};
        for (auto& [name, value] : more) config.options[name] = value;
        return config;
    }
    void startOnline(const std::map<std::string, std::string>& more = {}) {
        driver = makeIpp(config(more), heard.sink());
        heard.status(Status::online);
    }
    void print(const std::string& job, int copies = 1) { driver->print({job, "失业登记证明", twoPages(), copies}); }
    Printed printed(const std::string& job) { return heard.next<Printed>([&](auto& said) { return said.job == job; }); }
    PrintFailed failed(const std::string& job) { return heard.next<PrintFailed>([&](auto& said) { return said.job == job; }); }
    PrintPaused paused(int sheets) { return heard.next<PrintPaused>([&](auto& said) { return said.sheetsDone == sheets; }); }
    std::size_t spooled() const {
        std::size_t count = 0;
        for (auto& file : std::filesystem::directory_iterator(printer.spool())) count += file.path().extension() == ".pdf";
        return count;
    }
};

// Accepts connections and says nothing, ever, or one thing.
class OddServer {
public:
    OddServer() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(listener_.get(), reinterpret_cast<sockaddr*>(&address), size);
        ::listen(listener_.get(), 16);
        ::getsockname(listener_.get(), reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
    }
    std::string uri() const { return fmt::format("ipp://localhost:{}/ipp/print", port_); }

private:
    Descriptor listener_;
    int port_ = 0;
};

}  // namespace

TEST_CASE("a document is printed, and every sheet is told") {
    Office office;
    office.startOnline();
    office.print("case-1");
    CHECK(office.heard.next<JobTaken>().printerJobId > 0);
    CHECK(office.printed("case-1").sheets == 2);
    CHECK(office.spooled() == 1);
}

TEST_CASE("a job whose document never came, because the terminal was killed, keeps nobody else from printing") {
    Office office;
    {
        IppClient killed(ippAddress(office.printer.uri()), {}, {}, -1);
        killed.createJob("jiujin case-1", 1);
    }
    office.startOnline();
    office.print("case-2");
    CHECK(office.printed("case-2").sheets == 2);
    CHECK(office.spooled() == 1);
}

TEST_CASE("a job of somebody else whose document is still to come is waited for, not cancelled") {
    Office office;
    IppClient other(ippAddress(office.printer.uri()), {}, {}, -1);
    const int job = other.createJob("of the office", 1);
    office.startOnline();
    office.print("case-1");
    other.sendDocument(job, "of the office", twoPages());
    CHECK(office.printed("case-1").sheets == 2);
    CHECK(office.spooled() == 2);
}

TEST_CASE("two copies are four sheets") {
    Office office;
    office.startOnline();
    office.print("case-1", 2);
    CHECK(office.printed("case-1").sheets == 4);
}

TEST_CASE("what is printed on both sides, and from which tray, is the config's to say") {
    Office office;
    office.startOnline({{"sides", "two-sided-long-edge"}, {"tray", "main"}});
    office.print("case-1");
    CHECK(office.printed("case-1").sheets == 1);         // two pages
    office.print("case-2", 2);
    CHECK(office.printed("case-2").sheets == 2);
    CHECK(office.printer.asked() == "copies=2\nsides=two-sided-long-edge\nmedia=\nmedia-col={media-size={x-dimension=21000 y-dimension=29700} media-source=main}\n");
}

TEST_CASE("without a word of the config a document is printed on A4, on one side") {
    Office office;
    office.startOnline();
    office.print("case-1");
    office.printed("case-1");
    CHECK(office.printer.asked() == "copies=1\nsides=one-sided\nmedia=iso_a4_210x297mm\nmedia-col=\n");
}

TEST_CASE("on both sides paper that ends in the middle stops it after the first sheet, not the first page") {
    Office office;
    office.startOnline({{"sides", "two-sided-long-edge"}});
    office.printer.sheetsLeft(1);
    office.print("case-1", 2);
    CHECK(office.paused(1).fault.kind == Kind::paperOut);
    office.printer.sheetsLeft(50);
    CHECK(office.printed("case-1").sheets == 2);
}

TEST_CASE("a tray that the printer has not is a mistake of the config, told before anybody prints") {
    Office office;
    office.driver = makeIpp(office.config({{"tray", "tray-7"}}), office.heard.sink());
    const auto fault = office.heard.status(Status::offline).fault;
    CHECK(fault->kind == Kind::notConfigured);
    CHECK(fault->remedy == Remedy::configuration);
    CHECK(fault->detail == "the printer has no tray tray-7, only auto, main, manual, by-pass-tray");
    office.print("case-1");
    CHECK(office.failed("case-1").fault.kind == Kind::disconnected);
}

TEST_CASE("the printer says who it is, once") {
    Office office;
    office.startOnline();
    const auto facts = office.heard.count<DeviceFacts>();
    office.printer.stop();
    office.heard.status(Status::noDevice);
    office.printer.start();
    office.heard.status(Status::online);
    CHECK(facts == 1);
    CHECK(office.heard.count<DeviceFacts>() == 1);
    const auto said = office.heard.ever<DeviceFacts>([](auto&) { return true; });
    CHECK(said.maker == "Example");
    CHECK(said.model == "Example Printer");
}

TEST_CASE("documents are printed one after another") {
    Office office;
    office.startOnline();
    for (auto job : {"a", "b", "c"}) office.print(job);
    for (auto job : {"a", "b", "c"}) CHECK(office.printed(job).sheets == 2);
}

TEST_CASE("no paper from the beginning: the job waits, and is printed after the refill") {
    Office office;
    office.startOnline();
    office.printer.emptyTray();
    CHECK(office.heard.status(Status::userError).fault->kind == Kind::paperOut);
    office.print("case-1");
    CHECK(office.paused(0).fault.kind == Kind::paperOut);
    office.printer.fillTray();
    office.heard.status(Status::online);
    CHECK(office.printed("case-1").sheets == 2);
}

TEST_CASE("a job that waits for paper can be cancelled, and is not printed after the refill") {
    Office office;
    office.startOnline();
    office.printer.emptyTray();
    office.heard.status(Status::userError);
    office.print("case-1");
    office.paused(0);
    office.driver->cancel("case-1");
    CHECK(office.failed("case-1").fault.detail == "cancelled");
    office.printer.fillTray();
    office.heard.status(Status::online);
    office.print("case-2");
    office.printed("case-2");
    CHECK(office.heard.count<Printed>() == 1);
}

TEST_CASE("paper that ends in the middle: paused after the first sheet, and it goes on by itself") {
    Office office;
    office.startOnline();
    office.printer.sheetsLeft(1);
    office.print("case-1");
    CHECK(office.heard.next<SheetsPrinted>().done == 1);
    CHECK(office.paused(1).fault.kind == Kind::paperOut);
    CHECK(office.heard.count<Printed>() == 0);
    office.printer.sheetsLeft(50);
    CHECK(office.printed("case-1").sheets == 2);
}

TEST_CASE("a job can be cancelled in the middle") {
    Office office;
    office.startOnline();
    office.printer.sheetsLeft(1);
    office.print("case-1");
    office.paused(1);
    office.driver->cancel("case-1");
    CHECK(office.failed("case-1").sheetsDone == 1);
}

TEST_CASE("a job that waits its turn is cancelled before it reaches the printer") {
    Office office;
    office.startOnline();
    office.printer.sheetsLeft(0);
    office.print("first");
    office.print("second");
    office.paused(0);
    office.driver->cancel("second");
    office.failed("second");
    office.printer.sheetsLeft(std::nullopt);
    office.printed("first");
    CHECK(office.spooled() == 1);
}

TEST_CASE("a job that takes longer than it may is cancelled and failed") {
    Office office;
    office.startOnline({{"job_ms", "300"}});
    office.printer.sheetsLeft(1);
    office.print("case-1");
    CHECK(office.failed("case-1").fault.kind == Kind::timeout);
}

TEST_CASE("after a restart the printer is asked what became of a job") {
    using End = JobRemembered::End;
    Office office;
    office.startOnline();
    office.print("done");
    const int done = office.heard.next<JobTaken>().printerJobId;
    office.printed("done");
    office.printer.sheetsLeft(1);
    office.print("half");
    const int half = office.heard.next<JobTaken>().printerJobId;
    office.paused(1);
    office.driver = makeIpp(office.config(), office.heard.sink());
    auto asked = [&](const std::string& job, int id) {
        office.driver->ask(job, id);
        return office.heard.next<JobRemembered>();
    };
    CHECK(asked("done", done).end == End::printed);
    CHECK(asked("done", done).sheets == 2);
    CHECK(asked("half", half).end == End::pending);
    CHECK(asked("half", half).sheets == 1);
    CHECK(asked("half", done).end == End::unknown);     // somebody else's job has that number
    CHECK(asked("done", 999).end == End::unknown);
}

TEST_CASE("an IPP printer that is not there is named so, and jobs for it fail at once") {
    Office office;
    office.printer.stop();
    office.driver = makeIpp(office.config(), office.heard.sink());
    CHECK(office.heard.status(Status::noDevice).fault->kind == Kind::disconnected);
    office.print("case-1");
    CHECK(office.failed("case-1").fault.kind == Kind::disconnected);
    office.printer.start();
    office.heard.status(Status::online);
}

TEST_CASE("a printer that goes away in the middle fails the job, and works again when it is back") {
    Office office;
    office.startOnline();
    office.printer.sheetsLeft(1);
    office.print("case-1");
    office.paused(1);
    office.printer.stop();
    CHECK(office.failed("case-1").sheetsDone == 1);
    office.printer.sheetsLeft(std::nullopt);
    office.printer.start();
    office.heard.status(Status::online);
    office.print("case-2");
    CHECK(office.printed("case-2").sheets == 2);
    CHECK(office.heard.count<Printed>() == 1);
}

TEST_CASE("a printer that comes back without the job fails it") {
    Office office;
    office.startOnline({{"gone_ms", "60000"}});
    office.printer.sheetsLeft(1);
    office.print("case-1");
    office.paused(1);
    office.printer.stop();
    office.printer.start();
    auto failed = office.failed("case-1");
    CHECK(failed.fault.kind == Kind::stopped);
    CHECK(failed.outcomeUnknown);                    // it may lie in the tray
}

TEST_CASE("a printer that goes away while nothing is printed is noticed by the slow look") {
    Office office;
    office.startOnline();
    office.printer.stop();
    office.heard.status(Status::noDevice);
    office.printer.start();
    office.heard.status(Status::online);
}

TEST_CASE("a server that never answers is a timeout") {
    OddServer silent;
    Heard heard;
    auto driver = makeIpp({"ipp", silent.uri(), {{"reply_ms", "200"}}}, heard.sink());
    CHECK(heard.status(Status::offline).fault->kind == Kind::timeout);
}

TEST_CASE("a device that waits for an answer can be closed at once") {
    OddServer silent;
    Heard heard;
    const auto begin = std::chrono::steady_clock::now();
    makeIpp({"ipp", silent.uri(), {{"reply_ms", "60000"}}}, heard.sink()).reset();
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}

TEST_CASE("a wrong path at the printer is a fault, not a crash") {
    Office office;
    auto config = office.config();
    config.address.replace(config.address.find("/ipp/print"), 10, "/nowhere");
    office.driver = makeIpp(config, office.heard.sink());
    CHECK(office.heard.next<StatusChanged>().fault.has_value());
}

TEST_CASE("every mistake in the config of an IPP printer is told") {
    CHECK(ippMistakes({"ipp", "lpd://somewhere", {{"poll_ms", "0"}, {"colour", "red"}, {"sides", "three"}}}).size() == 4);
    CHECK(ippMistakes({"ipp", "ipp://printer.example:631/ipp/print", {}}).empty());
    CHECK_THROWS_AS(makeIpp({"ipp", "", {}}, [](DeviceEvent) {}), std::invalid_argument);
}

TEST_CASE("as it is delivered, an IPP printer that closes its port is told within 100 ms, and on line within a second of being back") {
    using Clock = std::chrono::steady_clock;
    Office office;
    office.driver = makeIpp({"ipp", office.printer.uri(), {}, {}}, office.heard.sink());
    office.heard.status(Status::online);
    office.printer.stop();
    const auto stopped = Clock::now();
    office.heard.status(Status::noDevice);
    CHECK(Clock::now() - stopped < atOnce);
    office.printer.start();
    const auto started = Clock::now();
    office.heard.status(Status::online);
    CHECK(Clock::now() - started < atOnce);
}
