#pragma once

#include <string>
#include <variant>
#include <vector>

#include "drivers/status.h"

namespace drivers {

// What stands on a receipt, top to bottom. Text is UTF-8; a driver breaks lines to its paper's width.
struct Receipt {
    enum class Align { left, centre, right };
    enum class Size { normal, large };                    // large: double width and height
    struct Text { std::string text; Align align = Align::left; Size size = Size::normal; bool bold = false; };
    struct Row { std::string label, value; };             // label left, value behind it, wrapped and indented
    struct Rule {};                                       // a line across
    struct Qr { std::string data; };                      // centred
    // Centred, its characters beneath. EAN-13: 12 digits, or 13 with the right check digit.
    struct Barcode { std::string data; enum class Kind { code128, ean13 } kind = Kind::code128; };
    struct Feed { int lines = 1; };
    using Line = std::variant<Text, Row, Rule, Qr, Barcode, Feed>;
    std::vector<Line> lines;                              // the cut at the end goes without saying
};

// Of printers with a mouth that holds the slip: it waits there, somebody took it, it was pulled back.
struct PaperPresented { std::string job; };
struct PaperTaken { std::string job; };
struct PaperRetracted { std::string job; };

// What this printer can do and can tell. Where it cannot tell, nothing is said.
struct ReceiptPrinterAbilities {
    bool sensesLow = false;       // PaperLow
    bool sensesTaken = false;     // PaperPresented, PaperTaken
    bool retracts = false;        // retract(), PaperRetracted
};

class ReceiptPrinter : public Device {
public:
    static constexpr Role kind = Role::receiptPrinter;
    Role role() const final { return kind; }
    virtual void print(std::string job, Receipt receipt) = 0;   // Printed or PrintFailed follows, within the deadline
    virtual void retract() {}     // pulls back what waits in the mouth; PaperRetracted follows if anything did
    virtual ReceiptPrinterAbilities abilities() const { return {}; }
};

}  // namespace drivers
