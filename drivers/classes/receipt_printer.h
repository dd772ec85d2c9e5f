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
    struct Feed { int lines = 1; };
    using Line = std::variant<Text, Row, Rule, Qr, Feed>;
    std::vector<Line> lines;                              // the cut at the end goes without saying
};

class ReceiptPrinter : public Device {
public:
    static constexpr Role kind = Role::receiptPrinter;
    Role role() const final { return kind; }
    virtual void print(std::string job, Receipt receipt) = 0;   // Printed or PrintFailed follows, within the deadline
};

}  // namespace drivers
