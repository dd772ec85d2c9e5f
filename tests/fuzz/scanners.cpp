#include <array>
#include <cstdlib>

#include "drivers/barcode_readers/framing.h"
#include "drivers/barcode_readers/hid_keyboard/conceal.h"
#include "drivers/barcode_readers/hid_keyboard/keys.h"
#include "drivers/barcode_readers/hid_pos/conceal.h"
#include "drivers/barcode_readers/hid_pos/reports.h"
#include "drivers/barcode_readers/honeywell/conceal.h"
#include "drivers/barcode_readers/honeywell/protocol.h"
#include "drivers/barcode_readers/newland/conceal.h"
#include "drivers/barcode_readers/newland/protocol.h"
#include "drivers/barcode_readers/scanned_text.h"
#include "drivers/barcode_readers/ssi/conceal.h"
#include "drivers/barcode_readers/ssi/protocol.h"
#include "tests/fuzz/targets.h"

namespace fuzz {
namespace {

// A driver reads in portions, and what comes out may not depend on them.
void mustHold(bool what) {
    if (!what) std::abort();
}

void eatCodes(drivers::ScanFraming& framing, const std::vector<std::uint8_t>& bytes) {
    for (auto& code : framing.take(bytes)) drivers::scannedText(code);
}

template <class Stream> auto all(Bytes bytes, std::size_t portion) {
    Stream stream;
    decltype(stream.take(bytes)) pieces;
    for (; !bytes.empty(); bytes = bytes.subspan(std::min(portion, bytes.size())))
        for (auto& piece : stream.take(bytes.first(std::min(portion, bytes.size())))) pieces.push_back(std::move(piece));
    stream.pause();
    return pieces;
}

}  // namespace

void eatNewland(Bytes bytes) {
    drivers::ScanFraming framing{{"", "\r"}};
    std::vector<std::uint8_t> codes, singly;
    for (auto& piece : all<drivers::NewlandStream>(bytes, bytes.size() + 1))
        if (auto* some = std::get_if<drivers::NewlandStream::Codes>(&piece)) codes.insert(codes.end(), some->begin(), some->end());
    for (auto& piece : all<drivers::NewlandStream>(bytes, 1))
        if (auto* some = std::get_if<drivers::NewlandStream::Codes>(&piece)) singly.insert(singly.end(), some->begin(), some->end());
    mustHold(codes == singly);
    eatCodes(framing, codes);
}

void eatHoneywell(Bytes bytes) {
    drivers::HoneywellStream stream;
    drivers::ScanFraming framing{{"", "\r"}};
    stream.expect("TRGMOD0");
    for (std::size_t i = 0; i < bytes.size(); i += 7) {
        eatCodes(framing, stream.take(bytes.subspan(i, std::min<std::size_t>(7, bytes.size() - i))));
        if (auto reply = stream.reply()) {
            eatCodes(framing, {reply->before.begin(), reply->before.end()});
            stream.expect("REVINF");
        }
    }
    stream.pause();
}

void eatSsi(Bytes bytes) {
    const auto whole = all<drivers::SsiStream>(bytes, bytes.size() + 1);
    mustHold(whole == all<drivers::SsiStream>(bytes, 1));
    drivers::SsiCodes codes{2000};
    for (auto& piece : whole)
        if (auto* packet = std::get_if<drivers::SsiPacket>(&piece))
            if (auto code = codes.take(*packet)) drivers::scannedText(*code);
    codes.forget();
    codes.pause();
}

void eatKeys(Bytes bytes) {
    drivers::KeyText keys, piecewise;
    drivers::ScanFraming framing{{"", "\r"}};
    const auto text = keys.take(bytes);
    std::vector<std::uint8_t> singly;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (auto sign : piecewise.take(bytes.subspan(i, 1))) singly.push_back(sign);
    mustHold(text == singly);
    eatCodes(framing, text);
    drivers::keyConceal()({bytes.begin(), bytes.end()});
}

// The first two bytes say how long the descriptor is.
void eatHidPos(Bytes bytes) {
    if (bytes.size() < 2) return;
    const auto size = std::min<std::size_t>(bytes[0] | bytes[1] << 8, bytes.size() - 2);
    const auto descriptor = bytes.subspan(2, size), reports = bytes.subspan(2 + size);
    auto conceal = drivers::posConceal();
    conceal({descriptor.begin(), descriptor.end()});
    mustHold(conceal({reports.begin(), reports.end()}).size() == reports.size());
    const auto layout = drivers::posLayout(descriptor);
    if (!layout) return;
    drivers::PosReports codes{*layout, 2000};
    for (auto& code : codes.take(reports)) drivers::scannedText(code.data);
    codes.forget();
    codes.pause();
}

// The first byte chooses the scanner, and where a read ended.
void eatTapedScan(Bytes bytes) {
    if (bytes.empty()) return;
    std::array<drivers::Conceal, 3> conceals{drivers::newlandConceal("]Q1"), drivers::honeywellConceal("", {"TRGMOD0", "REVINF"}), drivers::ssiConceal()};
    auto& conceal = conceals[bytes[0] % 3];
    const auto sent = bytes.subspan(1);
    const auto cut = std::min<std::size_t>(bytes[0] / 3, sent.size());
    for (auto part : {sent.first(cut), sent.subspan(cut)}) mustHold(conceal({part.begin(), part.end()}).size() == part.size());
}

}  // namespace fuzz
