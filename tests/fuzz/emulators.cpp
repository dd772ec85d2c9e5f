#include <array>
#include <sstream>

#include "tests/fuzz/emulated_row.h"
#include "tests/fuzz/targets.h"

namespace fuzz {
namespace {

using emulators::ScannerModel;
using Kind = emulators::Locker::Kind;
constexpr std::array scanners{ScannerModel::plain, ScannerModel::newland, ScannerModel::honeywell, ScannerModel::ssi};
constexpr std::array lockers{Kind::boards8a, Kind::boardsWkly, Kind::relays};

EmulatedRow rowOf(int choice) {
    return EmulatedRow{scanners[static_cast<std::size_t>(choice) % scanners.size()], lockers[static_cast<std::size_t>(choice) / 4 % lockers.size()]};
}

}  // namespace

// The first byte chooses the protocols of scanner and locker, the second whose line it is, and whether it comes in pieces.
void eatHost(Bytes bytes) {
    if (bytes.size() < 2) return;
    auto devices = rowOf(bytes[0]);
    auto& wire = devices.wires[bytes[1] % 7];
    const std::size_t piece = bytes[1] & 0x80 ? 1 : bytes.size();
    devices.dock.obey("card_reader insert");
    devices.dock.obey("barcode_reader scan 12345");
    for (auto left = bytes.subspan(2); !left.empty(); left = left.subspan(std::min(piece, left.size()))) {
        const auto some = left.first(std::min(piece, left.size()));
        wire.ask({some.begin(), some.end()});
    }
}

// Lines, as they come over the dock's socket; each is answered in one.
void eatDock(Bytes bytes) {
    if (bytes.empty()) return;
    auto devices = rowOf(bytes[0]);
    std::istringstream lines(text(bytes.subspan(1)));
    int most = 20;
    for (std::string line; most-- > 0 && std::getline(lines, line);) {
        const auto said = devices.dock.obey(line);
        if (!said.starts_with("ok") && !said.starts_with("error: ")) __builtin_trap();
        devices.wires[0].ask({0xAA, 0xAA, 0xAA, 0x96, 0x69, 0x00, 0x03, 0x20, 0x01, 0x22});
    }
}

}  // namespace fuzz
