#include "drivers/emulators/pos_scanner.h"

#include <algorithm>

namespace emulators {

namespace {

constexpr std::size_t dataBytes = 56, uncountedBytes = 40;

// Access-IS, LSR118 and ATR110: ID 02, length, AIM identifier (3), data (56), vendor's identifier, reserved, continued.
Bytes countedReport(const std::string& part, bool more) {
    Bytes report{0x02, static_cast<std::uint8_t>(part.size()), ']', 'Q', '1'};
    report.insert(report.end(), part.begin(), part.end());
    report.resize(5 + dataBytes);
    report.insert(report.end(), {'s', 0x00, static_cast<std::uint8_t>(more)});
    return report;
}

// Ours: no report ID, the continued bit first, data, AIM identifier behind it.
Bytes uncountedReport(const std::string& part, bool more) {
    Bytes report{static_cast<std::uint8_t>(more)};
    report.insert(report.end(), part.begin(), part.end());
    report.resize(1 + uncountedBytes);
    report.insert(report.end(), {']', 'Q', '1'});
    return report;
}

const Bytes countedDescriptor{
    0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01,              // page bar code scanner; usage bar code scanner; application
    0x85, 0x02, 0x09, 0x12, 0xA1, 0x02,              //   report 2; usage scanned data report; logical
    0x15, 0x00, 0x26, 0xFF, 0x00, 0x75, 0x08,        //     0 … 255, 8 bits
    0x95, 0x01, 0x05, 0x01, 0x09, 0x3B, 0x81, 0x02,  //     1 × generic desktop: byte count
    0x95, 0x03, 0x05, 0x8C, 0x09, 0xFB, 0x09, 0xFC, 0x09, 0xFD, 0x81, 0x02,   // 3 × AIM identifier
    0x95, 0x38, 0x09, 0xFE, 0x82, 0x02, 0x01,        //     56 × decoded data
    0x06, 0x66, 0xFF, 0x09, 0x04, 0x95, 0x01, 0x81, 0x02, 0x81, 0x03,         // vendor's identifier, reserved
    0x05, 0x8C, 0x09, 0xFF, 0x25, 0x01, 0x75, 0x01, 0x81, 0x02,               // 1 bit: continued
    0x95, 0x07, 0x81, 0x03,                          //     7 bits of padding
    0xC0, 0xC0};

const Bytes uncountedDescriptor{
    0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01, 0x15, 0x00, 0x25, 0x01, 0x75, 0x01, 0x95, 0x01, 0x09, 0xFF, 0x81, 0x02,
    0x95, 0x07, 0x81, 0x03, 0x26, 0xFF, 0x00, 0x75, 0x08, 0x95, 0x28, 0x09, 0xFE, 0x82, 0x02, 0x01,
    0x95, 0x03, 0x19, 0xFB, 0x29, 0xFD, 0x81, 0x02, 0xC0};

}  // namespace

Bytes posDescriptor(ScannerModel model) { return model == ScannerModel::posUncounted ? uncountedDescriptor : countedDescriptor; }

void PosScanner::read(const std::string& code) {
    const auto most = model_ == ScannerModel::posUncounted ? uncountedBytes : dataBytes;
    for (std::size_t from = 0; from < code.size(); from += most) {
        const auto part = code.substr(from, most);
        const bool more = from + most < code.size();
        say_(model_ == ScannerModel::posUncounted ? uncountedReport(part, more) : countedReport(part, more));
    }
}

}  // namespace emulators
