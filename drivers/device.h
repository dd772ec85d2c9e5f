#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// The only header a user of drivers needs: device classes, what they are told, what they say.
// A call returns at once; what came of it is said later as a DeviceEvent, on the device's own thread.
namespace drivers {

enum class Role { cardReader, barcodeReader, receiptPrinter, documentPrinter };

// XFS4IoT's words (CWA 17852, device state).
enum class Status { online, offline, powerOff, noDevice, hardwareError, userError, deviceBusy, fraudAttempt };

// What a technician should do, in XFS4IoT's words (ErrorEvent.action).
enum class Remedy { none, reset, clear, maintenance, configuration, suspend };

// Why a device cannot serve. Plain data: it crosses threads and goes to the journal, so `detail` never
// holds anything that a resident brought.
struct Fault {
    enum class Kind {
        timeout, disconnected, protocol, notConfigured,
        moduleFailed,                                   // the device's own self-test failed
        paperOut, paperJam, coverOpen, cutterError, headOverheated, presenterError, tonerOut, stopped, refused,
    } kind = Kind::protocol;
    std::string detail;
    Remedy remedy = Remedy::none;
    bool operator==(const Fault&) const = default;
};

// A resident's card. All text is UTF-8 without padding; dates are YYYYMMDD; validTo may be 长期.
struct IdCard {
    enum class Kind { resident, hkMoTwPermit, foreigner2017, foreigner2023 } kind = Kind::resident;
    std::string name;
    std::string englishName;      // foreigners only
    std::string sexCode;          // GB/T 2261.1
    std::string nationCode;       // GB 3304, or ISO 3166-1 alpha-3 nationality for foreigners
    std::string nation;           // in words; the code itself when it is unknown
    std::string birthDate;
    std::string address;
    std::string number;           // 18 characters for all but foreigner2017
    std::string authority;
    std::string validFrom;
    std::string validTo;
    std::string passNumber;       // hkMoTwPermit only
};

// A card was presented that cannot be accepted. The device itself is well.
struct CardRefused {
    enum class Why {
        removedEarly,      // withdrawn while it was being read
        notAnIdCard,       // SW3 40
        suspicious,        // SAM could not authenticate the card, or its signature is wrong (SW3 31 32 33)
        forgedNumber,      // check character of GB 11643 is wrong
        unreadable,        // read failed again and again, or the record makes no sense
    } why = Why::unreadable;
};

struct StatusChanged { Status status = Status::offline; std::optional<Fault> fault; };
struct CardRead { IdCard card; };
struct CardRemoved {};
struct BarcodeRead { std::string text; };               // UTF-8, framing removed
struct PaperLow { bool low = false; };
struct SheetsPrinted { std::string job; int done = 0; };
struct Printed { std::string job; int sheets = 0; };    // the printer itself said so
struct PrintFailed { std::string job; Fault fault; int sheetsDone = 0; };   // and it will not come later
// The printer waits for a person (paper, cover) with the job kept; Printed or PrintFailed still follows.
struct PrintPaused { std::string job; Fault fault; int sheetsDone = 0; };
// Answer to DocumentPrinter::ask: what the printer knows of a job that an earlier process sent.
struct JobRemembered { std::string job; enum class End { printed, failed, pending, unknown } end = End::unknown; int sheets = 0; };
// The printer has taken the job: its own id, to be journalled, so that its fate can be asked after a restart.
struct JobTaken { std::string job; int printerJobId = 0; };

using Saying = std::variant<StatusChanged, CardRead, CardRefused, CardRemoved, BarcodeRead, PaperLow, SheetsPrinted,
                            Printed, PrintFailed, PrintPaused, JobRemembered, JobTaken>;
struct DeviceEvent { Role from; Saying what; };

// Called on the device's thread; must not block.
using Sink = std::function<void(DeviceEvent)>;

class Device {
public:
    virtual ~Device() = default;
    virtual Role role() const = 0;
};

class CardReader : public Device {
public:
    Role role() const final { return Role::cardReader; }
    virtual void accept() = 0;   // CardRead or CardRefused follows, again and again until stop()
    virtual void stop() = 0;
};

class BarcodeReader : public Device {
public:
    Role role() const final { return Role::barcodeReader; }
    virtual void accept() = 0;   // what is scanned before accept() is dropped
    virtual void stop() = 0;
};

// What stands on a receipt, top to bottom. Text is UTF-8; a driver breaks lines to its paper's width.
struct Receipt {
    enum class Align { left, centre, right };
    enum class Size { normal, large };                    // large: double width and height
    struct Text { std::string text; Align align = Align::left; Size size = Size::normal; bool bold = false; };
    struct Row { std::string label, value; };             // label left, value behind it, wrapped and indented
    struct Rule {};                                       // a line across
    struct Qr { std::string data; };                      // centred
    struct Feed { int lines = 1; };
    using Line = std::variant<Text, Row, Rule, Qr, Feed>;
    std::vector<Line> lines;                              // the cut at the end goes without saying
};

class ReceiptPrinter : public Device {
public:
    Role role() const final { return Role::receiptPrinter; }
    virtual void print(std::string job, Receipt receipt) = 0;   // Printed or PrintFailed follows, within the deadline
};

struct DocumentJob { std::string job; std::string title; std::vector<std::uint8_t> pdf; int copies = 1; };

class DocumentPrinter : public Device {
public:
    Role role() const final { return Role::documentPrinter; }
    virtual void print(DocumentJob job) = 0;    // JobTaken, SheetsPrinted…, PrintPaused…, then Printed or PrintFailed
    virtual void cancel(std::string job) = 0;   // PrintFailed follows if it was not printed yet
    virtual void ask(std::string job, int printerJobId) = 0;   // JobRemembered follows
};

}  // namespace drivers
