#include <catch2/catch.hpp>

#include "drivers/receipt_printers/escpos/layout.h"
#include "tests/drivers/escpos_rig.h"

using namespace drivers;

// The cable is pulled, or the power fails, after every so many bytes of a job: it is never called printed, and the
// next resident's slip is whole and alone.
namespace {

const std::string noto = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#7";
const Receipt receipt{{Receipt::Text{"受理", Receipt::Align::centre, Receipt::Size::large}, Receipt::Row{"申请人", "赵𬱖"},
                       Receipt::Qr{"JJ1:0001"}, Receipt::Text{"完"}}};

void breakAfter(EscposRig& rig, const std::string& how, int bytes) {
    const auto id = how + std::to_string(bytes);
    const int before = rig.heard.count<Printed>();
    rig.does(how + " " + std::to_string(bytes));
    rig.print(id, receipt);
    rig.failed(id);
    CHECK(rig.heard.count<Printed>() == before);
    rig.does("plug");
    rig.heard.status(Status::online);
    rig.print("next" + id, {{Receipt::Text{"下一位"}}});
    rig.printed("next" + id);
    CHECK(rig.printer.text(rig.printer.papers()) == std::vector<std::string>{"下一位"});
    CHECK_FALSE(rig.printer.hasInk());
}

}  // namespace

TEST_CASE("a cable that breaks anywhere in a job fails it, and the next one comes out whole") {
    const auto cable = GENERATE(EscposRig::Cable::tcp, EscposRig::Cable::serial);
    const std::string how = GENERATE("unplug_after", "power_off_after");
    EscposRig rig{{.cable = cable}};
    rig.startOnline();
    const int whole = static_cast<int>(layOut(receipt, {}, RasterFont(fontFiles(noto))).size());
    for (int bytes = 1; bytes < whole; bytes += bytes < 60 ? 1 : 211) {
        INFO(how << " " << bytes);
        breakAfter(rig, how, bytes);
    }
}
