#include <stdexcept>

#include "drivers/emulators/escpos_device.h"
#include "drivers/model.h"
#include "drivers/receipt_printers/escpos/layout.h"
#include "drivers/transports/usb_printer.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

// The first byte chooses whose printer it is, and whether it comes in pieces.
void eatPrintJob(Bytes bytes) {
    if (bytes.empty()) return;
    auto& makes = emulators::escposMakes();
    emulators::EscposDevice printer{{.make = makes[bytes[0] % makes.size()], .mmPerSecond = 0}};
    const std::size_t piece = bytes[0] & 0x80 ? 1 : bytes.size();
    for (auto left = bytes.subspan(1); !left.empty(); left = left.subspan(std::min(piece, left.size()))) {
        printer.receive(left.first(std::min(piece, left.size())), {});
        printer.takeReplies();
    }
    printer.tear();
}

// The words of a receipt come from residents and from the platform.
void eatReceiptText(Bytes bytes) {
    static const drivers::RasterFont font{drivers::fontFiles("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#7")};
    if (bytes.empty()) return;
    using R = drivers::Receipt;
    const auto words = text(bytes.subspan(1));
    const auto charset = static_cast<drivers::EscposProfile::Charset>(bytes[0] % 3);
    const auto symbols = static_cast<drivers::EscposProfile::Symbols>(bytes[0] >> 2 & 1);
    const drivers::EscposProfile profile{.dots = bytes[0] & 0x80 ? 384 : 576, .charset = charset, .qr = symbols, .barcode = symbols};
    const R::Line lines[]{R::Text{words}, R::Text{words, R::Align::centre, R::Size::large, true}, R::Row{words, words}, R::Qr{words}, R::Barcode{words},
                          R::Barcode{words, R::Barcode::Kind::ean13}};
    for (auto& line : lines) try {
        drivers::layOut({{line}}, profile, font);
    } catch (const std::invalid_argument&) {
    }
}

void eatModelFile(Bytes bytes) {
    try {
        drivers::parseModel("x", text(bytes));
    } catch (const std::invalid_argument&) {
    }
}

void eatDeviceId(Bytes bytes) { drivers::readDeviceId(text(bytes)); }

}  // namespace fuzz
