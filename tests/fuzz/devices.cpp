#include <array>

#include "drivers/barcode_readers/scanned_text.h"
#include "drivers/barcode_readers/framing.h"
#include "drivers/card_readers/id_number.h"
#include "drivers/card_readers/sam_v/protocol.h"
#include "drivers/card_readers/sam_v/record.h"
#include "drivers/receipt_printers/escpos/protocol.h"
#include "kiosk/wording.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

void eatCard(Bytes bytes) {
    std::vector<std::uint8_t> received(bytes.begin(), bytes.end());
    try {
        while (auto reply = drivers::takeSamReply(received))
            if (auto card = drivers::parseCard(drivers::textOf(*reply))) drivers::validIdNumber(card->number);
    } catch (const drivers::DamagedReply&) {
    }
    if (bytes.size() >= 256) drivers::parseCard(bytes.first(256));   // with every checksum right, so to say
}

// The first byte chooses how the scanner was set.
void eatScan(Bytes bytes) {
    static const std::array<const char*, 5> suffixes{"\r", "\n", "\r\n", "\t", ""};
    if (bytes.empty()) return;
    drivers::ScanFraming framing{{bytes[0] & 0x80 ? "]Q1" : "", suffixes[bytes[0] % suffixes.size()]}};
    auto codes = framing.take(bytes.subspan(1));
    for (auto& code : framing.pause()) codes.push_back(code);
    for (auto& code : codes)
        if (auto words = drivers::scannedText(code)) kiosk::numberFromCode(*words);
    kiosk::numberFromCode(text(bytes.subspan(1)));
}

void eatPrinterStatus(Bytes bytes) {
    if (bytes.empty()) return;
    auto& models = drivers::receiptPrinterModels();
    auto& model = models[bytes[0] % models.size()];
    drivers::ReturnChannel channel{model};
    drivers::PrinterState state;
    for (int n = 1; !(bytes = bytes.subspan(1)).empty(); n = n % 6 + 1) {
        channel.feed(bytes.first(1));
        while (auto reply = channel.next()) {
            if (auto* realTime = std::get_if<drivers::RealTimeReply>(&*reply)) drivers::noteRealTime(n, realTime->value, model, state);
            if (auto* automatic = std::get_if<drivers::AutomaticStatus>(&*reply)) drivers::trouble(drivers::fromAutomatic(automatic->value));
            if (auto* queued = std::get_if<drivers::QueuedReply>(&*reply)) drivers::trouble(drivers::fromPaperStatus(queued->value));
            drivers::trouble(state);
        }
    }
}

}  // namespace fuzz
