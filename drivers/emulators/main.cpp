#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "drivers/emulators/barcode_reader.h"
#include "drivers/emulators/camera.h"
#include "drivers/emulators/card_reader.h"
#include "drivers/emulators/escpos_make.h"
#include "drivers/emulators/escpos_printer.h"
#include "drivers/emulators/locker.h"
#include "drivers/emulators/rating_pad.h"
#include "drivers/emulators/site.h"

namespace {

using namespace emulators;

const char* usage = R"(Usage: kiosk-emulators DIR [--unpaced] [--receipt serial|tcp] [--barcode plain|newland|honeywell|ssi] [--camera] [--with-parent]
Emulated devices for kiosk. In DIR appear card_reader, barcode_reader, receipt_printer, site, locker, rating_pad (links to pseudo terminals),
paper (a folder: each slip that the printer cuts, as NNNN.png and its words as NNNN.txt) and
dock (a Unix socket for lines: "card_reader insert 王小明", "help", "status").
  --unpaced            bytes travel at once instead of at the speed of the line, and paper moves at once
  --receipt tcp        the receipt printer listens on a port of 127.0.0.1; its number is in receipt_printer.port
  --barcode MODEL      which scanner it is: plain sends what it reads, the others are switched by their commands
  --printer PROFILE    whose receipt printer it is, as kiosk-printer-twin has it: citizen_ppu700 has a mouth
  --locker KIND        how its boards talk: 8a, wkly or relays
  --camera             a document camera; what it sees is DIR/camera/view.jpg (pictures:DIR/camera)
  --with-parent        end when the process that started this one ends
)";

struct Wishes {
    std::filesystem::path folder;
    Pace pace = Pace::likeTheWire;
    bool receiptOverTcp = false;
    ScannerModel scanner = ScannerModel::plain;
    Locker::Kind locker = Locker::Kind::boards8a;
    bool withCamera = false, withParent = false;
    EscposMake printer = escposMakes().front();
};

// Exits with the usage when it cannot make sense of the words.
Wishes parse(const std::vector<std::string>& words) {
    Wishes wishes;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        const std::string next = i + 1 < words.size() ? words[i + 1] : "";
        if (word == "--receipt" && (next == "tcp" || next == "serial")) wishes.receiptOverTcp = words[++i] == "tcp";
        else if (word == "--barcode" && !next.empty()) wishes.scanner = scannerModelCalled(words[++i]);
        else if (word == "--printer" && escposMake(next)) wishes.printer = *escposMake(words[++i]);
        else if (word == "--locker" && !next.empty()) wishes.locker = lockerKindCalled(words[++i]);
        else if (word == "--unpaced") wishes.pace = Pace::atOnce;
        else if (word == "--camera") wishes.withCamera = true;
        else if (word == "--with-parent") wishes.withParent = true;
        else if (word == "--help") std::exit((std::fputs(usage, stdout), 0));
        else if (word.starts_with("-") || !wishes.folder.empty()) std::exit((std::fprintf(stderr, "kiosk-emulators: what is \"%s\"?\n%s", word.c_str(), usage), 2));
        else wishes.folder = word;
    }
    if (wishes.folder.empty()) std::exit((std::fputs(usage, stderr), 2));
    return wishes;
}

// SIGTERM and SIGINT, as something to wait for; blocked in every thread that is started later.
int endSignals() {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    sigprocmask(SIG_BLOCK, &ends, nullptr);
    return signalfd(-1, &ends, SFD_CLOEXEC);
}

void say(const std::string& line) {
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

std::unique_ptr<Wire> receiptWire(Loop& loop, const Wishes& wishes) {
    if (wishes.receiptOverTcp) return std::make_unique<TcpWire>(loop, wishes.folder / "receipt_printer.port");
    return std::make_unique<PtyWire>(loop, wishes.folder / "receipt_printer", wishes.pace);
}

void run(const Wishes& wishes, int end) {
    const auto& folder = wishes.folder;
    std::filesystem::create_directories(folder);
    Loop loop;
    Dock dock{loop};
    PtyWire cardWire{loop, folder / "card_reader", wishes.pace};
    CardReader cardReader{loop, cardWire, dock};
    say("card reader (SAM-V) at " + (folder / "card_reader").string());
    PtyWire barcodeWire{loop, folder / "barcode_reader", wishes.pace};
    BarcodeReader barcodeReader{loop, barcodeWire, dock, wishes.scanner};
    say("barcode reader at " + (folder / "barcode_reader").string());
    const auto printerWire = receiptWire(loop, wishes);
    EscposPrinter receiptPrinter{loop, *printerWire, dock,
        {.device = {.make = wishes.printer, .mmPerSecond = wishes.pace == Pace::atOnce ? 0.0 : 150.0}, .paper = folder / "paper"}};
    say("receipt printer (ESC/POS) at " + (folder / (wishes.receiptOverTcp ? "receipt_printer.port" : "receipt_printer")).string());
    PtyWire lockerWire{loop, folder / "locker", wishes.pace};
    Locker locker{loop, lockerWire, dock, wishes.locker};
    say("locker, 24 doors and 8, at " + (folder / "locker").string());
    PtyWire padWire{loop, folder / "rating_pad", wishes.pace};
    RatingPad ratingPad{loop, padWire, dock};
    say("rating pad at " + (folder / "rating_pad").string());
    PtyWire siteWire{loop, folder / "site", wishes.pace};
    Site site{loop, siteWire, dock};
    say("cabinet and room (Modbus RTU) at " + (folder / "site").string());
    const auto camera = wishes.withCamera ? std::make_unique<Camera>(loop, dock, folder / "camera") : nullptr;
    if (camera) say("document camera at " + (folder / "camera").string());
    dock.listen(folder / "dock");
    say("dock at " + (folder / "dock").string());
    say("ready");
    pollfd ended{end, POLLIN, 0};
    while (poll(&ended, 1, -1) < 0) {}
}

}  // namespace

int main(int count, char** words) {
    const auto wishes = [&] {
        try {
            return parse({words + 1, words + count});
        } catch (const std::invalid_argument& mistake) {
            std::exit((std::fprintf(stderr, "kiosk-emulators: %s\n", mistake.what()), 2));
        }
    }();
    if (wishes.withParent) prctl(PR_SET_PDEATHSIG, SIGTERM);
    std::signal(SIGPIPE, SIG_IGN);   // whoever read our lines may have gone
    const int end = endSignals();
    try {
        run(wishes, end);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kiosk-emulators: %s\n", error.what());
        return 1;
    }
}
