#include <array>

#include "drivers/barcode_readers/scanned_text.h"
#include "drivers/barcode_readers/framing.h"
#include "drivers/card_readers/id_number.h"
#include "drivers/card_readers/sam_v/conceal.h"
#include "drivers/card_readers/sam_v/frame_head.h"
#include "drivers/card_readers/sam_v/protocol.h"
#include "drivers/card_readers/sam_v/record.h"
#include "drivers/receipt_printers/escpos/protocol.h"
#include "kiosk/wording.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

void eatCard(Bytes bytes) {
    std::vector<std::uint8_t> received(bytes.begin(), bytes.end());
    drivers::FrameHead head;
    for (auto byte : received) head.counted(byte);
    if (drivers::samVConceal()(received).size() != received.size()) __builtin_trap();
    try {
        while (auto reply = drivers::takeSamReply(received)) {
            drivers::couldAnswer(drivers::SamCommand::readFingerprint, *reply);
            drivers::parseNewAddress(reply->data);
            drivers::samIdText(reply->data);
            const auto record = drivers::recordIn(*reply);
            if (record.text.size() + record.photo.size() + record.fingerprint.size() > reply->data.size()) __builtin_trap();
            if (auto card = drivers::parseCard(record.text)) drivers::validIdNumber(card->number);
        }
    } catch (const drivers::DamagedReply&) {
    }
    if (bytes.size() >= 256) drivers::parseCard(bytes.first(256));   // with every checksum right, so to say
    if (bytes.size() >= 70) drivers::parseNewAddress(bytes.first(70));
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
    static const std::array<drivers::EscposProfile, 3> profiles{{{}, {.waiting1 = 0x80}, {.waiting4 = 0x40, .end4 = 0x20, .overheated5 = 0x08, .presenter6 = 0x20}}};
    const auto& profile = profiles[bytes[0] % profiles.size()];
    drivers::ReturnChannel channel{profile};
    drivers::PrinterState state;
    for (int n = 1; !(bytes = bytes.subspan(1)).empty(); n = n % 6 + 1) {
        channel.feed(bytes.first(1));
        while (auto reply = channel.next()) {
            if (auto* realTime = std::get_if<drivers::RealTimeReply>(&*reply)) drivers::noteRealTime(n, realTime->value, profile, state);
            if (auto* automatic = std::get_if<drivers::AutomaticStatus>(&*reply)) drivers::trouble(drivers::fromAutomatic(automatic->value));
            if (auto* queued = std::get_if<drivers::QueuedReply>(&*reply)) drivers::trouble(drivers::fromPaperStatus(queued->value));
            drivers::trouble(state);
        }
        drivers::noteMouth(bytes[0], profile, state);
    }
}

}  // namespace fuzz
