#include <catch2/catch.hpp>

#include "drivers/catalogue.h"
#include "tests/drivers/support/heard.h"

using namespace drivers;

namespace {

// The driver, given one small receipt, and what it says to a recorded conversation.
struct PrinterOnTape {
    Heard heard;
    DeviceFacts facts;
    std::unique_ptr<ReceiptPrinter> printer;

    explicit PrinterOnTape(const std::string& tape, const std::string& model = "generic_80")
        : printer{make<ReceiptPrinter>({"escpos", "tape:" SOURCE_DIR "/tests/drivers/tapes/escpos/" + tape + ".tape",
                                        {{"model", model}, {"reopen_ms", "60000"}, {"progress_ms", "10"}}}, heard.sink())} {
        heard.status(Status::online);
        facts = heard.next<DeviceFacts>();
        printer->print("job", {{Receipt::Text{"甲"}}});
    }
    void endsUnplugged() { CHECK(heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected); }
};

}  // namespace

TEST_CASE("on tape: a receipt is printed when the printer has said so behind the cut") {
    PrinterOnTape tape{"printed"};
    CHECK(tape.facts.model == "TWIN");
    CHECK(tape.facts.maker == "JJ");
    CHECK(tape.facts.firmware == "1.0");
    CHECK(tape.facts.serial == "0001");
    CHECK(tape.heard.next<Printed>().job == "job");
    tape.endsUnplugged();
}

TEST_CASE("on tape: a slip that was recorded without its words is presented and taken") {
    PrinterOnTape tape{"taken", "citizen_ppu700"};
    CHECK(tape.heard.next<Printed>().job == "job");
    CHECK(tape.heard.next<PaperPresented>().job == "job");
    CHECK(tape.heard.next<PaperTaken>().job == "job");
    tape.endsUnplugged();
}

TEST_CASE("on tape: no paper in the middle fails the receipt and clears the buffer") {
    PrinterOnTape tape{"paper_out"};
    CHECK(tape.heard.next<PrintFailed>().fault.kind == Fault::Kind::paperOut);
    CHECK(tape.heard.status(Status::userError).fault->kind == Fault::Kind::paperOut);
    tape.endsUnplugged();
}

TEST_CASE("on tape: the answer to an older job, or a stray byte, proves nothing") {
    PrinterOnTape tape{"stale"};
    CHECK(tape.heard.next<PrintFailed>().fault.kind == Fault::Kind::disconnected);
    CHECK(tape.heard.count<Printed>() == 0);
}
